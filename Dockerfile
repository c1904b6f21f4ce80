FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && mkdir data

# Node and what it needs, without a shell or a package manager. Whoever it runs as is not root.
FROM gcr.io/distroless/nodejs24-debian12:nonroot
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/dist dist
# The one place that is written to: what was sent, for 30 days.
COPY --from=build --chown=nonroot:nonroot /app/data /data
VOLUME /data
ENV HOST=0.0.0.0 PORT=8787 DATA_DIR=/data
EXPOSE 8787
HEALTHCHECK --start-period=5s CMD ["/nodejs/bin/node", "--eval", "fetch('http://127.0.0.1:8787/healthz').then(({ ok }) => process.exit(ok ? 0 : 1))"]
CMD ["dist/server/proxy.js"]
