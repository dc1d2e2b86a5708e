# One image, two commands: the worker (`node worker/worker.ts`, the default) and the dashboard
# (`node worker/dashboard.ts`). Node 24 runs the TypeScript as it stands: there is nothing to build.
FROM node:24.11.1-bookworm-slim

# The certificates that Temporal's native client and mail over TLS need; the slim image has none.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/*

WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY . .
# A new volume takes over who owns such a folder.
RUN mkdir /files /keys && chown node:node /files /keys && chmod 0700 /keys

USER node
CMD ["node", "worker/worker.ts"]
