# Two jars are built: the one of the image, without the embedded PostgreSQL, and the ordinary one,
# which serves as the database while the AOT cache of the image is trained.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
# Fetches what the build needs into a layer that lasts until the pom changes.
ARG MVN="./mvnw -B -ntp -P !strict -Dmaven.test.skip=true"
RUN $MVN -q -Dmaven.main.skip=true -Dspring-boot.repackage.skip=true package && rm -rf target
COPY db db
COPY src/main/java src/main/java
COPY src/main/resources src/main/resources
RUN $MVN -Dcontainer package \
 && java -Djarmode=tools -jar target/nisba.jar extract --layers --destination layers \
 && rm target/nisba.jar* \
 && $MVN -q -Dmaven.main.skip=true package

# All of the image but the AOT cache. Training runs on the very JRE and the very files of the image,
# since the JVM rejects a cache made with others.
FROM eclipse-temurin:25-jre AS service
RUN groupadd --gid 10001 nisba \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin nisba \
 && install -d -o 10001 -g 10001 /data
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY src/main/docker/jvm.options ./

FROM service AS training
COPY --from=build /build/target/nisba.jar /training/database.jar
COPY src/main/docker/train /training/
RUN install -d -o 10001 -g 10001 /training/home /training/aot
USER 10001:10001
RUN bash /training/train

FROM service
COPY --from=training --chown=0:0 /training/aot/ ./
ENV NISBA_HOME=/data \
    NISBA_ADDRESS=0.0.0.0 \
    LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs
USER 10001:10001
VOLUME /data
EXPOSE 8080
# By bash, since neither curl nor wget is sure to be in the base image.
HEALTHCHECK --interval=5s --timeout=3s --start-period=120s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${NISBA_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["java", "@/app/jvm.options", "-XX:AOTCache=/app/nisba.aot", "-jar", "/app/nisba.jar"]
