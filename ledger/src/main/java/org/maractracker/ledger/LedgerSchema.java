package org.maractracker.ledger;

/**
 * Marker that the tables of the ledger are there: a bean that reads them while the context starts
 * asks for this first. They stand in the schema {@code query}, since query sides keep the ledger.
 */
public interface LedgerSchema {}
