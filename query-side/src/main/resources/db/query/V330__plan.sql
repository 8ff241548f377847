-- Which cases are one story: each with the first that all the others repeat, itself when it repeats none.
create table query.plan_case (
    case_id    uuid         primary key,
    first_case uuid         not null,
    marac_id   varchar(200) not null
);

create index plan_case_by_first on query.plan_case (first_case);

-- Where the actions of a case are, and which of a MARAC's a meeting still has to decide about: those that are open,
-- and those reported unachievable that no meeting has minuted.
create table query.plan_action (
    action_id uuid         primary key,
    marac_id  varchar(200) not null,
    case_id   uuid,
    undecided boolean      not null,
    version   bigint       not null
);

create index plan_action_by_case on query.plan_action (case_id);
create index plan_action_by_decision on query.plan_action (marac_id, undecided);

-- The actions that a meeting ever removed from the plan or minuted.
create table query.plan_settled (
    meeting_id uuid not null,
    action_id  uuid not null,
    primary key (meeting_id, action_id)
);
