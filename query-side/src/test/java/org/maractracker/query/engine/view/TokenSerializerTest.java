package org.maractracker.query.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

class TokenSerializerTest {

  @Test
  void readsBackWhatItWrites() {
    TrackingToken token = new GlobalSequenceTrackingToken(42);
    Serializer serializer = new TokenSerializer();
    TrackingToken back = serializer.deserialize(serializer.serialize(token, byte[].class));
    assertThat(back).isEqualTo(token);
  }

  @Test
  void loadsNoClassThatARowNames() {
    assertThatThrownBy(() -> read("javax.swing.JEditorPane", "{}"))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("Not a tracking token");
  }

  private static TrackingToken read(String type, String json) {
    return new TokenSerializer()
        .deserialize(
            new SimpleSerializedObject<>(
                json.getBytes(StandardCharsets.UTF_8), byte[].class, type, null));
  }
}
