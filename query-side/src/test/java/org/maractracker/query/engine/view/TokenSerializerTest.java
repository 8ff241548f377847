package org.maractracker.query.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

class TokenSerializerTest {

  private static final TrackingToken REPLAY =
      ReplayToken.createReplayToken(
          new GlobalSequenceTrackingToken(42), new GlobalSequenceTrackingToken(7));

  @Test
  void readsBackTheTokenOfAReplay() {
    assertThat(thereAndBack(new TokenSerializer(), REPLAY)).isEqualTo(REPLAY);
  }

  /** When this fails, the framework has learnt it, and our own validator can go. */
  @Test
  void theFrameworkAloneCannotReadItBack() {
    Serializer plain = Jackson3Serializer.builder().build();
    assertThatThrownBy(() -> thereAndBack(plain, REPLAY))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void loadsNoClassThatARowNames() {
    assertThatThrownBy(() -> read("javax.swing.JEditorPane", "{}"))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("Not a tracking token");
  }

  @Test
  void loadsNoClassThatATokenNames() {
    assertThatThrownBy(() ->
            read(
                ReplayToken.class.getName(),
                "{\"tokenAtReset\":{\"@class\":\"org.axonframework.eventhandling.MultiSourceTrackingToken\"}}"))
        .isInstanceOf(SerializationException.class)
        .hasStackTraceContaining("denied resolution");
  }

  private static TrackingToken thereAndBack(Serializer serializer, TrackingToken token) {
    return serializer.deserialize(serializer.serialize(token, byte[].class));
  }

  private static TrackingToken read(String type, String json) {
    return new TokenSerializer()
        .deserialize(
            new SimpleSerializedObject<>(
                json.getBytes(StandardCharsets.UTF_8), byte[].class, type, null));
  }
}
