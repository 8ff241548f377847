-- Where the events of a meeting are in the store; null in rows of the version before, which has none of meetings.
alter table query.history_event add column meeting_id uuid;
create index history_event_by_meeting on query.history_event (meeting_id, position);
