#!/bin/sh
# Run once by PostgreSQL's image when its folder is new: the login of API and worker. `migrate` lets it take on the
# application role; the owner's login stays with `migrate`.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set password="$APP_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE weilinli_login LOGIN PASSWORD :'password';
SQL
