#!/bin/sh
# Brings Temporal's tables to the version of the image; does nothing where they are there already.
set -eu

for pair in temporal:temporal temporal_visibility:visibility; do
  database=${pair%:*} schema=${pair#*:}
  tool() {
    temporal-sql-tool --plugin postgres12 --ep database --port 5432 --user temporal --db "$database" "$@"
  }
  tool setup-schema --version 0.0
  tool update-schema --schema-name "postgresql/v12/$schema"
done
