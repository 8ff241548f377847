package org.maractracker.query.export;

/**
 * File to hand out.
 *
 * @param name without its ending; no personal data
 */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
public record NamedFile(DocumentFormat format, String name, byte[] content) {}
