package org.maractracker.store.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.events.EventJson;
import org.maractracker.store.events.NewEvent;
import org.maractracker.store.events.StoredEvent;
import org.maractracker.store.signature.WriterKeys.Verdict;

class EventSignatureTest {

  /** Secret key of the first test of RFC 8032, section 7.1, and its public key. */
  private static final String SECRET =
      base64("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

  private static final String PUBLIC =
      base64("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

  private static final EventSigner SIGNER = EventSigner.of(SECRET);
  private static final WriterKeys KEYS = keys(SIGNER);
  private static final String META_DATA = "{\"actor\":\"c-1\",\"actorName\":\"Zoë \\\"Z\\\"\"}";
  private static final NewEvent EVENT =
      new NewEvent(
          "4b8a3f0e-0000-4000-8000-000000000001",
          "Action",
          "4b8a3f0e-0000-4000-8000-000000000002",
          7,
          "ProgressRecorded",
          "1",
          "{\"note\":\"Rang\"}".getBytes(UTF_8),
          META_DATA.getBytes(UTF_8));

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  private static WriterKeys keys(EventSigner... signers) {
    return new WriterKeys(
        List.of(signers).stream().map(each -> each.publicKey().orElseThrow()).toList(), 0);
  }

  private static StoredEvent stored(NewEvent event) {
    return new StoredEvent(
        12,
        event.eventId(),
        event.aggregateType(),
        event.aggregateId(),
        event.version(),
        Instant.parse("2026-03-02T12:00:00Z"),
        event.eventType(),
        event.revision(),
        event.payload(),
        event.metaData());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  /** The form must stay, and what verifies it need not be ours. */
  @Test
  void isThatOfAnyEd25519OverTheFieldsAsTheyAreWrittenDown()
      throws GeneralSecurityException, IOException {
    assertThat(SIGNER.publicKey().orElseThrow()).hasToString(PUBLIC);
    String signed = text(SIGNER.apply(EVENT).metaData());
    String member = signed.substring(META_DATA.length() - 1);
    assertThat(member).startsWith(",\"signature\":\"21fe31df+").endsWith("==\"}");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream message = new DataOutputStream(bytes);
    for (String field :
        List.of(
            "maractracker.org/event-signature/v1",
            EVENT.eventId(),
            "Action",
            EVENT.aggregateId(),
            "7",
            "ProgressRecorded",
            "1",
            "{\"note\":\"Rang\"}",
            META_DATA)) {
      message.writeInt(field.getBytes(UTF_8).length);
      message.write(field.getBytes(UTF_8));
    }
    String x509 = "302a300506032b6570032100" + HexFormat.of().formatHex(decoded(PUBLIC));
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(x509))));
    verifier.update(bytes.toByteArray());
    String signature = member.substring(",\"signature\":\"21fe31df+".length(), member.length() - 2);
    assertThat(verifier.verify(decoded(signature))).isTrue();
  }

  private static byte[] decoded(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  @ParameterizedTest
  @ValueSource(strings = {META_DATA, "{}", "{\"a\":{}}"})
  void isTheLastMemberOfTheMetadata(String metaData) {
    NewEvent signed = SIGNER.apply(EVENT.with(metaData.getBytes(UTF_8)));
    Map<?, ?> read = EventJson.mapper().readValue(signed.metaData(), Map.class);
    Map<?, ?> before = EventJson.mapper().readValue(metaData, Map.class);
    assertThat(read).hasSize(before.size() + 1);
    assertThat(List.copyOf(read.keySet()).getLast()).isEqualTo("signature");
    assertThat(KEYS.judge(stored(signed))).isEqualTo(Verdict.SIGNED);
  }

  @Test
  void isFalseOnceAnythingOfTheEventIsAnother() {
    NewEvent signed = SIGNER.apply(EVENT);
    String id = EVENT.aggregateId();
    byte[] other = "{\"note\":\"Rang twice\"}".getBytes(UTF_8);
    byte[] byAnother = text(signed.metaData()).replace("c-1", "c-2").getBytes(UTF_8);
    byte[] by = signed.metaData();
    byte[] was = EVENT.payload();
    String eventId = EVENT.eventId();
    assertThat(
            List.of(
                new NewEvent(id, "Action", id, 7, "ProgressRecorded", "1", was, by),
                new NewEvent(eventId, "Meeting", id, 7, "ProgressRecorded", "1", was, by),
                new NewEvent(eventId, "Action", eventId, 7, "ProgressRecorded", "1", was, by),
                new NewEvent(eventId, "Action", id, 8, "ProgressRecorded", "1", was, by),
                new NewEvent(eventId, "Action", id, 7, "ActionCompleted", "1", was, by),
                new NewEvent(eventId, "Action", id, 7, "ProgressRecorded", "2", was, by),
                new NewEvent(eventId, "Action", id, 7, "ProgressRecorded", "1", other, by),
                signed.with(byAnother)))
        .allSatisfy(each -> assertThat(KEYS.judge(stored(each))).isEqualTo(Verdict.FORGED));
    assertThat(KEYS.judge(stored(signed))).isEqualTo(Verdict.SIGNED);
  }

  @Test
  void isKnownByEveryKeyThereWas() {
    EventSigner next = EventSigner.of(WriterKey.newSecret());
    StoredEvent signed = stored(SIGNER.apply(EVENT));
    assertThat(keys(next, SIGNER).judge(signed)).isEqualTo(Verdict.SIGNED);
    assertThat(keys(next).judge(signed)).isEqualTo(Verdict.FORGED);
    assertThat(WriterKeys.NONE.judge(signed)).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void isMissedFromTheFirstSignedEventOnOrFromWhereItIsSaid() {
    assertThat(KEYS.judge(stored(EVENT))).isEqualTo(Verdict.UNSIGNED);
    assertThat(KEYS.mustBeSigned(12, false)).isFalse();
    assertThat(KEYS.mustBeSigned(12, true)).isTrue();
    WriterKeys since = new WriterKeys(List.of(SIGNER.publicKey().orElseThrow()), 12);
    assertThat(since.mustBeSigned(11, false)).isFalse();
    assertThat(since.mustBeSigned(12, false)).isTrue();
    WriterKeys later = new WriterKeys(List.of(SIGNER.publicKey().orElseThrow()), 13);
    assertThat(later.judge(stored(EVENT))).as("accounted for").isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void isNotMadeWithoutAKey() {
    assertThat(EventSigner.NONE.apply(EVENT)).isSameAs(EVENT);
    assertThat(EventSigner.NONE.publicKey()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "no base64"})
  void keysAreRefusedThatAreNone(String text) {
    assertThatThrownBy(() -> WriterKey.of(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WriterPublicKey.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(WriterKey.of(SECRET).toString()).doesNotContain(SECRET);
  }
}
