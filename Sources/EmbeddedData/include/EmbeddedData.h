#pragma once
#include <stddef.h>

/// Bytes that the binary carries. They live as long as the program and are never written.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} ChanceryEmbeddedData;

/// The compiled authority files: what `chancery-train authority` writes.
ChanceryEmbeddedData chancery_embedded_authority(void);

/// The weights of the extraction model: what `chancery-train model` writes.
ChanceryEmbeddedData chancery_embedded_model(void);

/// The description of the schema: `Migrations/README.md`.
ChanceryEmbeddedData chancery_embedded_schema_page(void);
