package org.maractracker.query;

import org.maractracker.http.HttpContract;
import org.maractracker.ledger.LedgerConfiguration;
import org.maractracker.store.EventStoreConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Public door to the query side: importing this configuration brings all of it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import({EventStoreConfiguration.class, HttpContract.class, LedgerConfiguration.class})
public class QuerySide {

  /**
   * Name of the transactions that feed a view. One of them may be lost after its commit, as rows
   * and how far the view has read are lost together and made again.
   */
  public static final String VIEW_BATCH = "view batch";
}
