-- Which kinds of events there are is asked at every start, and must not cost a reading of all of them.
create index domain_event_by_type on events.domain_event (event_type, revision);
