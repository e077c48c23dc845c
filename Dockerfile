# Not built nor run by the project's own checks: no container engine exists where they run. It follows the
# commands that they do run (npm ci, npm run build, node dist/server/main.js); tell us what fails.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run build
# The same lock without the development packages: 200 MB instead of 290.
RUN npm pkg delete devDependencies && npm install --no-audit --no-fund && rm -rf web test bench

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data
RUN useradd --system --home-dir /data --shell /usr/sbin/nologin ventanilla \
  && install --directory --owner=ventanilla --mode=0700 /data
WORKDIR /app
COPY --from=build /app ./
USER ventanilla
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/salud').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: the server itself gets the signal to stop.
CMD ["node", "--enable-source-maps", "dist/server/main.js"]
