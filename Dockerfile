# Bridgebook as an image: built in one stage, run in another, as a user who owns nothing but /data.
FROM node:24-bookworm-slim AS build
WORKDIR /bridgebook
COPY package.json package-lock.json .npmrc ./
# This image has the Node that Bridgebook needs, so the one it would bring along is not unpacked.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts && rm -rf node_modules/node node_modules/node-bin-*

FROM node:24-bookworm-slim
WORKDIR /bridgebook
ENV NODE_ENV=production BRIDGEBOOK_HOME=/data PORT=3000
COPY --from=build /bridgebook/package.json ./
COPY --from=build /bridgebook/node_modules ./node_modules
COPY --from=build /bridgebook/dist ./dist
COPY --from=build /bridgebook/web/dist ./web/dist
COPY --from=build /bridgebook/src/bridgebook.mjs ./src/bridgebook.mjs
COPY --from=build /bridgebook/examples ./examples
RUN ln -s /bridgebook/src/bridgebook.mjs /usr/local/bin/bridgebook && mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# Ready only when the views have caught up and the log can be written.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["bridgebook"]
# Inside its container the server must listen beyond the loopback; which port of the machine leads there is the operator's choice.
CMD ["serve", "--host", "0.0.0.0"]
