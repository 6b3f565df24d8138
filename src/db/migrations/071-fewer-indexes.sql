-- Nobody looks records up by these: undo asks who points to a record, and these point to what no import makes or takes
-- back. Each cost every row its part of a load (types/pointers.ts says what does need an index).

DROP INDEX IF EXISTS clients_status_uuid;
DROP INDEX IF EXISTS clients_assigned_adviser_uuid;
DROP INDEX IF EXISTS clients_assigned_administrator_uuid;
DROP INDEX IF EXISTS clients_assigned_paraplanner_uuid;
DROP INDEX IF EXISTS plans_provider_uuid;
DROP INDEX IF EXISTS charges_adviser_uuid;
DROP INDEX IF EXISTS provider_statement_transactions_provider_uuid;
