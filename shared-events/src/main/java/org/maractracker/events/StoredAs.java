package org.maractracker.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Under which name and in which form an event is stored. It is written at the event and derived
 * from nothing, so that renaming the record changes no stored byte
 * (docs/decisions/009-events-have-revisions.md).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {

  /** The logical name: never changed, and never given to another event. */
  String name();

  /** The form of its JSON that this code writes, from 1; an {@link Upcaster} leads to each next. */
  int revision();

  /**
   * The newest form that the version before this one reads; 0 when it does not know the event.
   * While nodes of both versions run, an event is written in this form.
   */
  int former();
}
