package org.nisba.catalogue;

import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of {@code entity}. */
interface EntityRows extends JpaRepository<EntityRow, String> {}
