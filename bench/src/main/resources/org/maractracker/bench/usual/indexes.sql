-- Histories look actions up in the audit tables, whose own keys begin with the revision.
create index action_aud_by_action on action_aud (id, rev);
create index action_risk_aud_by_action on action_risk_aud (action_id, rev);
create index action_protects_aud_by_action on action_protects_aud (action_id, rev);
