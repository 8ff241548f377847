package org.maractracker.http.reading;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Mark of a name or a reference: at most 200 characters, none of them invisible ({@link
 * org.maractracker.text.VisibleText}). A text without this is free text, up to 4,000.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Name {}
