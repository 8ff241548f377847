package org.maractracker.query.planning.prompts;

/** Headings of the published reflective prompts, in their order. */
enum Source {
  SMART("Are all the actions SMART?"),
  RISKS("Do all identified risks have a linked action?"),
  ACTIONS("Do actions?"),
  BUSINESS_AS_USUAL("Are actions business-as-usual or MARAC specific?"),
  SERVICE_GENERATED_RISK("Could any actions increase risk (service-generated risk)?"),
  VOICE("Do actions reflect the victim-survivors' voice?"),
  EQUALITY("Have protected characteristics or inequality factors been considered?"),
  PRESENCE("Are the agencies responsible for actions present at the MARAC meeting?"),
  JOINT("Are there any joint actions?");

  private final String heading;

  Source(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }
}
