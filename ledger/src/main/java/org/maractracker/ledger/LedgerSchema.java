package org.maractracker.ledger;

/**
 * Says that the tables of the ledger are there: who reads them while the context starts asks for
 * this first. They stand in the schema {@code query}, since query sides keep the ledger.
 */
public interface LedgerSchema {}
