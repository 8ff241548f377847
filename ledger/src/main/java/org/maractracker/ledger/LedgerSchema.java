package org.maractracker.ledger;

/**
 * Marker that the tables of the ledger exist: a bean that reads them while the context starts
 * depends on it. They are in the schema {@code query}, since query sides keep the ledger.
 */
public interface LedgerSchema {}
