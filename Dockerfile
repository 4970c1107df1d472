# The product as an image: built in one stage, run without compilers in another, by a user without rights.
FROM node:24-bookworm AS build
WORKDIR /app
COPY . .
RUN npm ci --ignore-scripts \
 && npm_config_nodedir=/usr/local npm rebuild better-sqlite3 --ignore-scripts=false \
 && node --import tsx prisma/generate.ts \
 && NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 node_modules/.bin/next build \
 && node scripts/pack.mjs \
 && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000
WORKDIR /app
COPY --from=build --chown=node:node /app /app
RUN mkdir -p /app/data && chown node:node /app/data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
# Migrations first: instances that start together apply them once. `exec` so that SIGTERM reaches the server itself.
CMD ["sh", "-c", "node --conditions=react-server --import tsx scripts/prepare.ts > /dev/null && exec node --max-semi-space-size=64 node_modules/next/dist/bin/next start --port $PORT"]
