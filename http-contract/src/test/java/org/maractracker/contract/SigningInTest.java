package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.problem.ProblemCode;
import org.springframework.boot.test.system.CapturedOutput;

/** Who is let in. */
class SigningInTest extends OverHttp {

  /** Each refused token of the other cases comes from an address of its own. */
  @Test
  void asksWhoeverSendsNoTokenToSignIn() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/who")));
    isProblem(answer, ProblemCode.UNAUTHENTICATED);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  @Test
  void readsTheRolesOfAToken() throws Exception {
    HttpResponse<String> answer =
        get("/api/who", tokenWith("northshire:COORDINATOR", "southshire:AGENCY:police"));
    assertThat(answer.body())
        .isEqualTo(
            "[{\"maracId\":\"northshire\",\"role\":\"COORDINATOR\",\"agencyId\":null},"
                + "{\"maracId\":\"southshire\",\"role\":\"AGENCY\",\"agencyId\":\"police\"}]");
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*:ADMINISTRATOR",
        "northshire:OPERATOR",
        "northshire:AGENCY",
        "northshire:AGENCY:",
        "northshire:CHAIR:police",
        "northshire:chair",
        "northshire",
        ":CHAIR",
        "north shire:CHAIR",
        "northshire:CHAIR:police:x",
        "6f1f8a52-5c43-4b0e-9b0a-0d6c6f3c1a11:CHAIR",
        "northshire:AGENCY:police",
        "southshire:AGENCY:housing",
        "eastshire:CHAIR"
      })
  void givesNoMembershipForAnotherFormNorWhereItDoesNotCount(String entry) throws Exception {
    assertThat(get("/api/who", tokenWith(entry)).body()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"northshire:CHAIR\"", "null", "{}", "[5, null, [\"northshire:CHAIR\"]]"})
  void givesNoMembershipForAClaimThatIsNoListOfTexts(String claim) throws Exception {
    String token = ISSUER.signed(claims().replace("[]", claim));
    assertThat(get("/api/who", token).body()).isEqualTo("[]");
  }

  @Test
  void refusesTokensThatDoNotHold() throws Exception {
    assertThat(get("/api/who", ISSUER.signed(claims())).statusCode()).isEqualTo(200);
    refusesToken(ISSUER.forged(claims()));
    refusesToken(ISSUER.unsigned(claims()));
    refusesToken(ISSUER.signed(claims().replace(ISSUER.uri(), "https://elsewhere.example")));
    refusesToken(ISSUER.signed(claims().replace("marac-tracker", "another-system")));
    refusesToken(ISSUER.signed(claims().replace("\"aud\"", "\"dua\"")));
    refusesToken(ISSUER.signed(claims().replace("\"exp\"", "\"pxe\"")));
    refusesToken(ISSUER.signed(claims().replace("u-1", " ")));
    refusesToken(ISSUER.signed(claims().replace("u-1", "x".repeat(201))));
    refusesToken(ISSUER.signed(claims().replace("u-1", "u-1\u200b")));
    refusesToken("nonsense");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"typ\":\"ID\"",
        "\"typ\":\"id\"",
        "\"typ\":\"Refresh\"",
        "\"typ\":\"Offline\"",
        "\"typ\":\"Logout\"",
        "\"cnf\":{\"jkt\":\"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I\"}",
        "\"cnf\":{}"
      })
  void refusesTokensThatGiveNoAccessOrWantAProof(String claim) throws Exception {
    refusesToken(ISSUER.signed(claimsWith(claim)));
  }

  @Test
  void takesTheTokensOfKeycloak() throws Exception {
    String token = ISSUER.signed(claimsWith("\"typ\":\"Bearer\",\"nonce\":\"n\""));
    assertThat(get("/api/who", token).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesATokenThatLastsLongerThanAnHour() throws Exception {
    String expiry = "\"exp\":" + NOW.plusSeconds(600).getEpochSecond();
    String hour = "\"exp\":" + NOW.plusSeconds(3600).getEpochSecond();
    String longer = "\"exp\":" + NOW.plusSeconds(3601).getEpochSecond();
    String token = ISSUER.signed(claims().replace(expiry, hour));
    assertThat(get("/api/who", token).statusCode()).isEqualTo(200);
    refusesToken(ISSUER.signed(claims().replace(expiry, longer)));
    String undated = claims().replace("\"iat\"", "\"tai\"");
    token = ISSUER.signed(undated.replace(expiry, hour));
    assertThat(get("/api/who", token).statusCode()).isEqualTo(200);
    refusesToken(ISSUER.signed(undated.replace(expiry, longer)));
  }

  private static String claimsWith(String claim) {
    return claims().replace("\"marac_roles\"", claim + ",\"marac_roles\"");
  }

  @Test
  void refusesATokenOnceItHasExpired() throws Exception {
    String token = tokenWith("northshire:CHAIR");
    clock.advance(Duration.ofMinutes(11));
    refusesToken(token);
  }

  private void refusesToken(String token) throws Exception {
    HttpResponse<String> answer = get("/api/who", token);
    isProblem(answer, ProblemCode.UNAUTHENTICATED);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer error=\"invalid_token\"");
  }

  /** A client renews its token on 401, and an office behind one address has many of them. */
  @Test
  void answersATokenThatDoesNotHoldAlikeHoweverManyComeFromOneAddress() throws Exception {
    for (int i = 0; i < 30; i++) {
      refusesToken("nonsense");
    }
    assertThat(get("/api/who", token()).statusCode()).isEqualTo(200);
  }

  /** Also on a cloud platform, where the container would believe any private address by itself. */
  @Test
  void believesNobodyElsesWordAboutWhereARequestComesFrom(CapturedOutput log) throws Exception {
    send(HttpRequest.newBuilder(uri("/api/who")).header("X-Forwarded-For", "203.0.113.99"));
    clock.advance(Duration.ofMinutes(1));
    refusesToken("nonsense");
    assertThat(log.getAll()).contains("Refused from 127.0.0.1").doesNotContain("203.0.113.99");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/problems",
        "/problems/not-smart",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/v3/api-docs",
        "/swagger-ui/index.html"
      })
  void letsEverybodyReadWhatIsPublic(String path) throws Exception {
    assertThat(send(HttpRequest.newBuilder(uri(path))).statusCode()).isEqualTo(200);
  }

  @Test
  void readsTheRoleOfTheInstallation() throws Exception {
    String operator = "[{\"maracId\":\"\",\"role\":\"OPERATOR\",\"agencyId\":null}]";
    assertThat(get("/api/who", operator("[\"OPERATOR\"]")).body()).isEqualTo(operator);
    for (String claim :
        new String[] {"\"OPERATOR\"", "[\"ADMINISTRATOR\", 5]", "[[\"OPERATOR\"]]"}) {
      assertThat(get("/api/who", operator(claim)).body()).isEqualTo("[]");
    }
    assertThat(get("/api/who", tokenWith("OPERATOR")).body()).isEqualTo("[]");
  }

  private static String operator(String claim) {
    return ISSUER.signed(claimsWith("\"tracker_roles\":" + claim));
  }

  @Test
  void keepsOperationsToOperators() throws Exception {
    for (String path : new String[] {"/actuator/prometheus", "/actuator/health", "/actuator"}) {
      assertThat(send(HttpRequest.newBuilder(uri(path))).statusCode()).isEqualTo(401);
      isProblem(get(path, tokenWith("northshire:ADMINISTRATOR")), ProblemCode.FORBIDDEN);
    }
    assertThat(get("/actuator/prometheus", operator("[\"OPERATOR\"]")).body())
        .contains("jvm_memory_used_bytes");
  }
}
