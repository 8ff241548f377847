package org.maractracker.http.description;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Model converter that describes by {@link RequestSchema} what a {@code @RequestBody} is read into.
 */
@Component
class RequestModels implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    JavaType java = Json31.mapper().constructType(type.getType());
    if (java.isRecordType() && isBody(type.getCtxAnnotations())) {
      return RequestSchema.of(java.getRawClass());
    }
    return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
  }

  private static boolean isBody(Annotation @Nullable [] annotations) {
    return annotations != null
        && Arrays.stream(annotations).anyMatch(annotation -> annotation instanceof RequestBody);
  }
}
