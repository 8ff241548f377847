package org.maractracker.query.web.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.http.budget.CostlyRequests;
import org.springframework.mock.web.MockHttpServletRequest;

class CostlyQueriesTest {

  private static final String MINUTES = "/api/meetings/m/minutes";

  @ParameterizedTest
  @CsvSource({
    "/api/actions, ''",
    "/api/actions?status=OPEN&limit=500, ''",
    MINUTES + "?format=pdf, PDFS",
    MINUTES + "?f%6frmat=%70df, PDFS",
    MINUTES + "?format=docx, EXPORTS",
    MINUTES + "?format=json, ''",
    "/api/overdue?format=csv&asOf=2026-01-31, EXPORTS AS_OF",
    "/api/actions?knownAt=2026-01-31T12:00:00Z, AS_OF",
    "/api/actions/a/diff?from=1, AS_OF",
    "/api/actions/diff, AS_OF",
    "/api/maracs/m/cases, ''",
    "/api/maracs/m/cases?reference=N-1, SEARCHES",
    "/api/actions?minPosition=7, WAITS",
    "/api/actions?cursor=YQ, WAITS",
    "/api/actions?c%75rsor=YQ&asOf=2026-01-31, AS_OF WAITS",
    "/api/changes?minPosition=7, ''",
    "/api/actions/a/history, HISTORIES",
    "/api/cases/c/history?limit=1&cursor=YQ, HISTORIES WAITS",
    "/api/cases/c, ''",
    "/api/actions?asOf=%zz, ''",
  })
  void tellsByTheAddressWhatIsCostly(String address, String kinds) {
    assertThat(kinds("GET", address, "application/json")).isEqualTo(kinds);
    assertThat(kinds("HEAD", address, "application/json")).isEqualTo(kinds);
  }

  @ParameterizedTest
  @CsvSource({
    "application/pdf, PDFS",
    "Application/PDF;q=0.1, PDFS",
    "'text/html,*/*', ''",
    "text/csv, EXPORTS",
    "text/*, EXPORTS",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document, EXPORTS",
  })
  void tellsByTheFormThatIsAskedFor(String accept, String kinds) {
    assertThat(kinds("GET", MINUTES, accept)).isEqualTo(kinds);
    assertThat(kinds("GET", MINUTES + "?format=json", accept)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/cases/c/review-bundle, EXPORTS",
    "/api/maracs/m/cases/search, SEARCHES",
    "/api/actions?minPosition=7, ''",
  })
  void tellsWhatIsAskedByPost(String address, String kinds) {
    assertThat(kinds("POST", address, "*/*")).isEqualTo(kinds);
  }

  @ParameterizedTest
  @CsvSource({"/api/actions, WAITS", "/api/changes, ''"})
  void tellsByTheHeaderWhatWaits(String address, String kinds) {
    MockHttpServletRequest request = request("GET", address, "*/*");
    request.addHeader("Min-Position", "7");
    assertThat(kinds(request)).isEqualTo(kinds);
  }

  private static String kinds(String method, String address, String accept) {
    return kinds(request(method, address, accept));
  }

  private static String kinds(MockHttpServletRequest request) {
    return Stream.of(
            CostlyQueries.exports(),
            CostlyQueries.pdfs(),
            CostlyQueries.past(),
            CostlyQueries.searches(),
            CostlyQueries.histories(),
            CostlyQueries.waits())
        .filter(costly -> costly.requests().matches(request))
        .map(CostlyRequests::work)
        .map(Enum::name)
        .reduce("", (before, kind) -> before.isEmpty() ? kind : before + " " + kind);
  }

  private static MockHttpServletRequest request(String method, String address, String accept) {
    String[] parts = address.split("\\?", 2);
    MockHttpServletRequest request = new MockHttpServletRequest(method, parts[0]);
    request.setQueryString(parts.length > 1 ? parts[1] : null);
    request.addHeader("Accept", accept);
    return request;
  }
}
