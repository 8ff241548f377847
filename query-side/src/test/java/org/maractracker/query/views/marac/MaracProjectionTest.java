package org.maractracker.query.views.marac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.Northshire.DAY;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.established;
import static org.maractracker.testsupport.events.Northshire.joined;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.PartialDate;
import org.maractracker.events.marac.AgencyAliasesChanged;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.query.FedAnyhow;
import org.maractracker.query.FedView;
import org.maractracker.query.Story;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.marac.Agency;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.testsupport.TestDatabase;

class MaracProjectionTest {

  private static final PartialDate LATER = PartialDate.parse("2026-05-04");

  private final Story story =
      new Story()
          .tell(
              established(MARAC),
              joined("police", AgencyKind.POLICE),
              established("southshire"),
              joined("housing", AgencyKind.HOUSING),
              new AgencyLeft(MARAC, "housing", LATER),
              new MaracSettingsChanged(MARAC, "North Shire", "Europe/London", 6, LATER),
              new AgencyJoined(MARAC, "police", "The Police", AgencyKind.POLICE, LATER));

  @ParameterizedTest
  @EnumSource
  void givesTheSameRowsHoweverItIsFed(TestDatabase database) {
    FedAnyhow.givesTheSameRows(database, MaracProjectionTest::projection, "marac", story.events());
  }

  @ParameterizedTest
  @EnumSource
  void showsSettingsAsLastChangedAndWhereTheyStand(TestDatabase database) {
    MaracState marac = table(database).find(MARAC).orElseThrow();

    assertThat(marac.name()).isEqualTo("North Shire");
    assertThat(marac.repeatWindowMonths()).isEqualTo(6);
    assertThat(marac.version()).isEqualTo(5);
    assertThat(marac.position()).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource
  void keepsAnAgencyThatLeftAndSaysSo(TestDatabase database) {
    assertThat(table(database).find(MARAC).orElseThrow().agencies())
        .containsExactly(
            new Agency(
                MARAC,
                "housing",
                "Agency housing",
                AgencyKind.HOUSING,
                false,
                List.of(),
                DAY,
                LATER),
            new Agency(
                MARAC, "police", "The Police", AgencyKind.POLICE, true, List.of(), DAY, null));
  }

  @ParameterizedTest
  @EnumSource
  void showsWhatElseAnAgencyIsCalledAlsoOnceItIsRenamed(TestDatabase database) {
    story.tell(
        new AgencyAliasesChanged(MARAC, "police", List.of("Pol"), LATER),
        new AgencyJoined(MARAC, "police", "Constabulary", AgencyKind.POLICE, LATER));

    assertThat(table(database).find(MARAC).orElseThrow().agencies().getLast().aliases())
        .containsExactly("Pol");
  }

  @ParameterizedTest
  @EnumSource
  void anAgencyThatComesBackIsAMemberFromThatDay(TestDatabase database) {
    story.tell(joined("housing", AgencyKind.HOUSING));
    PartialDate again = PartialDate.parse("2026-09");
    story.tell(
        new AgencyLeft(MARAC, "housing", LATER),
        new AgencyJoined(MARAC, "housing", "Homes", AgencyKind.HOUSING, again));

    assertThat(table(database).find(MARAC).orElseThrow().agencies().getFirst())
        .isEqualTo(
            new Agency(
                MARAC, "housing", "Homes", AgencyKind.HOUSING, true, List.of(), again, null));
  }

  @ParameterizedTest
  @EnumSource
  void findsThoseAskedForAfterTheLastOneSeen(TestDatabase database) {
    MaracTable table = table(database);

    assertThat(table.all("", 10))
        .extracting(MaracState::maracId)
        .containsExactly(MARAC, "southshire");
    assertThat(table.all(MARAC, 10)).extracting(MaracState::maracId).containsExactly("southshire");
    assertThat(table.among(Set.of(MARAC, "nowhere"), "", 10)).hasSize(1);
    assertThat(table.among(Set.of(), "", 10)).isEmpty();
  }

  private MaracTable table(TestDatabase database) {
    FedView<MaracProjection> fed = FedView.on(database, MaracProjectionTest::projection);
    return new MaracTable(fed.feed(story.events()).tables());
  }

  private static MaracProjection projection(ViewTables tables) {
    return new MaracProjection(new MaracTable(tables));
  }
}
