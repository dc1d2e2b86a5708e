#!/bin/sh
# The namespace, which keeps ended histories 400 days, and its search attributes; may run again.
set -eu

until temporal operator cluster health; do sleep 2; done
temporal operator namespace describe --namespace default ||
  temporal operator namespace create --namespace default --retention 9600h

attribute() {
  temporal operator search-attribute list --namespace default | grep -q "^ *$1 " ||
    temporal operator search-attribute create --namespace default --name "$1" --type "$2"
}
attribute CampaignId Keyword
attribute CellId Keyword
attribute Stage Keyword
attribute Due Datetime
attribute Late Bool
