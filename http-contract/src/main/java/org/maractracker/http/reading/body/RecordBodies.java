package org.maractracker.http.reading.body;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Adapter that passes {@code @RequestBody} parameters that are records to the {@link
 * RequestReader}, also those of a request without a body. What is not a record is left to Spring.
 */
@ControllerAdvice
class RecordBodies extends RequestBodyAdviceAdapter implements HttpMessageConverter<Object> {

  private static final byte[] NONE = {};

  private final RequestReader reader;

  RecordBodies(RequestReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Object read(Class<? extends Object> type, HttpInputMessage message) throws IOException {
    return reader.read(message.getBody().readAllBytes(), type);
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return parameter.getParameterType().isRecord();
  }

  @Override
  public Object handleEmptyBody(
      @Nullable Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter) {
    return reader.read(NONE, parameter.getParameterType());
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  public List<MediaType> getSupportedMediaTypes() {
    return List.of(MediaType.ALL);
  }

  @Override
  public void write(Object answer, @Nullable MediaType mediaType, HttpOutputMessage message) {
    throw new HttpMessageNotWritableException("Reads only");
  }
}
