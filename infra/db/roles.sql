-- For a PostgreSQL of your own (15 or newer): run once as superuser, then set DATABASE_OWNER_URL, DATABASE_URL and
-- DATABASE_QUEUE_URL. Choose the passwords yourself: psql -v owner=… -v app=… -v queue=… -f roles.sql
create role jaarring_owner login nosuperuser nobypassrls password :'owner';
create role jaarring_app login nosuperuser nobypassrls password :'app';
create role jaarring_queue login nosuperuser nobypassrls password :'queue';
create database jaarring owner jaarring_owner encoding 'UTF8';
revoke all on database jaarring from public;
grant connect, temporary on database jaarring to jaarring_app, jaarring_queue;
grant create on database jaarring to jaarring_queue;
