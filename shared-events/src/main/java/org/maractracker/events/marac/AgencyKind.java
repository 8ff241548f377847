package org.maractracker.events.marac;

/** Kind of an agency: what it does. */
public enum AgencyKind {
  POLICE,
  IDVA,
  PRIMARY_CARE,
  ACUTE_TRUST,
  MENTAL_HEALTH,
  PROBATION,
  HOUSING,
  REGISTERED_SOCIAL_LANDLORD,
  CHILDRENS_SOCIAL_CARE,
  ADULT_SAFEGUARDING,
  EDUCATION,
  SUBSTANCE_USE,
  SPECIALIST_BY_AND_FOR,
  VOLUNTARY,
  OTHER
}
