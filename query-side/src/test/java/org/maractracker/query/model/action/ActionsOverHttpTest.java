package org.maractracker.query.model.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.SECRET;
import static org.maractracker.testsupport.events.Northshire.id;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.http.reading.query.QueryArgument;
import org.maractracker.query.Callers;
import org.maractracker.query.QuerySide;
import org.maractracker.query.SecretFacts;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.StoryArchive;
import org.maractracker.query.engine.view.Desk;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.EventArchive;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the answers about actions look like from outside. */
class ActionsOverHttpTest {

  private static final List<String> PACKAGES =
      List.of("views.actionlist", "views.overdue", "views.unachievable", "listfile", "asof");

  private final Story story = Stories.everything();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private Caller caller = Callers.northshire(Role.COORDINATOR);
  private @Nullable MockMvc http;

  @BeforeEach
  void open() {
    Desk desk = Desk.on(TestDatabase.H2);
    context.getBeanFactory().registerSingleton("tables", ViewTables.live(desk.dataSource()));
    context.getBeanFactory().registerSingleton("dataSource", desk.dataSource());
    context.registerBean(
        DataSourceTransactionManager.class,
        () -> new DataSourceTransactionManager(desk.dataSource()));
    context.registerBean(Clock.class, () -> SettableClock.at("2026-04-25T12:00:00Z"));
    context.registerBean(EventArchive.class, () -> new StoryArchive(story::events));
    context.registerBean(
        Freshness.class,
        () -> desk.freshness(context.getBeansOfType(View.class).values().toArray(View[]::new)));
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
    PACKAGES.forEach(each -> scanner.scan(QuerySide.class.getPackageName() + "." + each));
    context.refresh();
    context.getBeansOfType(View.class).values().forEach(view -> desk.feed(view, story));
    http =
        MockMvcBuilders.standaloneSetup(
                context.getBeansWithAnnotation(RestController.class).values().toArray())
            .setCustomArgumentResolvers(new TheCaller(), new QueryArgument())
            .build();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void anActionHasAllFieldsOfTheContract() throws Exception {
    JsonNode action = json("/api/actions/" + id(1000));
    assertThat(action.propertyNames())
        .contains(
            "actionId",
            "maracId",
            "caseId",
            "meetingId",
            "description",
            "successCriteria",
            "status",
            "dueOn",
            "firstDueOn",
            "overdue",
            "daysOverdue",
            "daysLate",
            "completedLate",
            "dueDateRevisedTooLate",
            "imprecise",
            "formerCompletions",
            "responsibleAgencyId",
            "representative",
            "riskIds",
            "notLinkedBecause",
            "joint",
            "timesCarried",
            "reallocations",
            "reportDueOn",
            "version",
            "position",
            "agreedOn",
            "lastChangedAt",
            "caseReference",
            "victimName",
            "safeContact",
            "protects",
            "publicProtectionLinks",
            "addedValue",
            "capacityConfirmed",
            "serviceGeneratedRisk",
            "victimVoice",
            "equality");
    assertThat(action.get("joint").toString())
        .isEqualTo(
            "{\"leadAgencyId\":\"housing\",\"partners\":[{\"agencyId\":\"idva\","
                + "\"confirmed\":false,\"representative\":\"secret Ines\"}],"
                + "\"communication\":{\"how\":\"secret telephone\",\"when\":\"weekly, secret\","
                + "\"contact\":\"secret contact\"}}");
    assertThat(action.get("dueOn").asString()).isEqualTo("2026-04-20");
    assertThat(action.get("overdue").asBoolean()).isTrue();
    assertThat(action.get("daysOverdue").asInt()).isEqualTo(5);
    assertThat(action.get("daysLate").isNull()).isTrue();
    assertThat(action.get("agreedOn").asString()).isEqualTo("2026-03-02");
    assertThat(action.get("caseReference").asString()).isEqualTo("2026-70");
    assertThat(action.get("victimName").asString()).as("put right").isEqualTo("secret Janet");
    assertThat(action.get("safeContact").get("safeToCall").asBoolean()).isFalse();
  }

  @Test
  void aPageHasItemsNextAndPosition() throws Exception {
    JsonNode page = json("/api/actions?limit=2&marac=northshire");
    assertThat(page.propertyNames()).containsExactlyInAnyOrder("items", "next", "position");
    assertThat(page.get("items").size()).isEqualTo(2);
    assertThat(page.get("position").asLong()).isEqualTo(story.head());
    JsonNode last = json("/api/actions?limit=50");
    assertThat(last.get("next").isNull()).isTrue();
  }

  @Test
  void theRegistersRowsAreTheActionAndWhyItCannotBeAchieved() throws Exception {
    JsonNode row = json("/api/unachievable").get("items").get(0);
    assertThat(row.get("reasonClass").asString()).isEqualTo("RESOURCE_UNAVAILABLE");
    assertThat(row.get("explanation").asString()).isEqualTo("secret explanation");
    assertThat(row.get("reportedOn").asString()).isEqualTo("2026-03-15");
    assertThat(row.get("reportDueOn").asString()).isEqualTo("2026-04-06");
    assertThat(row.get("reportedInTime").asBoolean()).isTrue();
    assertThat(row.get("minutedAtMeetingId").asString()).isEqualTo(SecretFacts.APRIL.toString());
    assertThat(row.get("description").asString()).isNotEmpty();
    assertThat(row.get("safeContact").isObject()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/actions",
        "/api/overdue",
        "/api/unachievable",
        "/api/meetings/%s/action-list"
      })
  void aDashboardSeesNoFreeTextAndNoNames(String path) throws Exception {
    String address = path.formatted(MARCH);
    assertThat(body(address)).contains(SECRET);
    caller = Callers.northshire(Role.DASHBOARD);
    JsonNode rows = json(address).get("items");
    assertThat(rows.size()).isPositive();
    assertThat(rows.toString().toLowerCase(Locale.ROOT)).doesNotContain(SECRET);
    assertThat(rows.get(0).propertyNames())
        .contains("actionId", "status", "dueOn", "overdue")
        .doesNotContain(
            "description",
            "successCriteria",
            "representative",
            "caseReference",
            "victimName",
            "safeContact",
            "acknowledgements",
            "addenda",
            "explanation");
  }

  @Test
  void waitsForTheHeadersPosition() throws Exception {
    String head = Long.toString(story.head());
    assertThat(
            perform(MockMvcRequestBuilders.get("/api/overdue").header("Min-Position", head))
                .getStatus())
        .isEqualTo(200);
  }

  private JsonNode json(String address) throws Exception {
    return JsonMapper.shared().readTree(body(address));
  }

  private String body(String address) throws Exception {
    MockHttpServletResponse response = perform(MockMvcRequestBuilders.get(address));
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString();
  }

  private MockHttpServletResponse perform(RequestBuilder request) throws Exception {
    if (http == null) {
      throw new IllegalStateException("Not open");
    }
    return http.perform(request).andReturn().getResponse();
  }

  private final class TheCaller implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return caller;
    }
  }
}
