package org.maractracker.command.imports.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.maractracker.testsupport.TestDatabase;

/** Lists to import, and for each test class a command side on each database. */
abstract class ImportedLists {

  static final String HEADING =
      "Marac date,Case number,Victim name,Action,Agency,Date status reported,Status,Due date\n";
  static final String MARK =
      "14/03/2019,N-1,Jane Example,Mark the address,Police / PC Made Up,,completed on 3/4,28/03/2019\n";
  static final String RING = "14/03/2019,N-9,Ann Other,Ring her,IDVA,28/03/2019,o/s,\n";
  static final String UNDATED = "tbc,N-1,Jane Example,Fit locks,Police,,,\n";
  static final String LIST = HEADING + MARK + RING + UNDATED;

  private static final List<Importing> STARTED = new ArrayList<>();

  /**
   * Returns the same rows about other actions, since no test may find what another has taken over.
   */
  static String about(String what, String rows) {
    return rows.replace("Jane Example,", "Jane Example," + what + " ")
        .replace("Ann Other,", "Ann Other," + what + " ");
  }

  static List<Importing> databases() {
    if (STARTED.isEmpty()) {
      Stream.of(TestDatabase.values()).map(Importing::new).forEach(STARTED::add);
    }
    return STARTED;
  }

  @AfterAll
  static void stop() {
    STARTED.forEach(Importing::close);
    STARTED.clear();
  }

  static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }
}
