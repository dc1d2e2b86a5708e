#!/bin/sh
# Runs once, when the database is new: two users, each owner of its own databases only.
set -eu

psql --set ON_ERROR_STOP=1 --username postgres --dbname postgres \
  --set temporal_password="$TEMPORAL_DB_PASSWORD" --set bontot_password="$BONTOT_DB_PASSWORD" <<'SQL'
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';
CREATE ROLE bontot LOGIN PASSWORD :'bontot_password';
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
CREATE DATABASE bontot OWNER bontot;
REVOKE CONNECT ON DATABASE temporal, temporal_visibility, bontot FROM PUBLIC;
SQL
