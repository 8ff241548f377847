package org.maractracker.query.planning.prompts;

/** Live prompt asked of a plan. Clients may rely on the names; the questions may be reworded. */
enum Prompt {
  SMART_SPECIFIC(Source.SMART, "Would somebody who was not here know what each action is?"),
  SMART_MEASURABLE(Source.SMART, "Is it said how each action will be known to have worked?"),
  SMART_ACHIEVABLE(Source.SMART, "Has each agency said that it can do this by then?"),
  SMART_RELEVANT(Source.SMART, "Does each action answer a risk that was identified?"),
  SMART_TIME_BOUND(Source.SMART, "Does each action have a day by which it is done?"),
  RISKS_ADDRESSED(Source.RISKS, "Is each risk met by an action, or is it noted why not?"),
  ADULT_PROTECTED(Source.ACTIONS, "Does an action make the adult victim-survivor safer?"),
  CHILDREN_PROTECTED(Source.ACTIONS, "Does an action make the children safer?"),
  OTHERS_PROTECTED(Source.ACTIONS, "Does an action make the other vulnerable people safer?"),
  PERPETRATOR_BEHAVIOUR(Source.ACTIONS, "Does an action deal with what the perpetrator does?"),
  STAFF_PROTECTED(Source.ACTIONS, "Does an action keep those who work on the case safe?"),
  PUBLIC_PROTECTION_LINKS(
      Source.ACTIONS, "Is the plan tied to what else protects children, adults and the public?"),
  ADDED_VALUE(Source.BUSINESS_AS_USUAL, "What does this plan add to what is done anyway?"),
  SERVICE_GENERATED_RISK(
      Source.SERVICE_GENERATED_RISK, "Could doing this make things worse, and what prevents it?"),
  VICTIM_VOICE(Source.VOICE, "Is each action in line with what she wants and thinks safe?"),
  EQUALITY(Source.EQUALITY, "Was it considered for each action who she is and what bars her way?"),
  OWNERS_IN_ATTENDANCE(Source.PRESENCE, "Is everybody who is to act here to take it on?"),
  JOINT_ACTIONS(Source.JOINT, "Where agencies act together, have all confirmed how they talk?");

  private final Source source;
  private final String question;

  Prompt(Source source, String question) {
    this.source = source;
    this.question = question;
  }

  Source source() {
    return source;
  }

  String question() {
    return question;
  }
}
