-- Where the events of an action, and of a case with all its actions, are in the store.
create table query.history_event (
    position  bigint primary key,
    action_id uuid,
    case_id   uuid
);

create index history_event_by_action on query.history_event (action_id, position);
create index history_event_by_case on query.history_event (case_id, position);

-- Which case an action is for, said only by its first event.
create table query.history_action (
    action_id uuid primary key,
    case_id   uuid,
    version   bigint not null
);
