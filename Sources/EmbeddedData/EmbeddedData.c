#include "EmbeddedData.h"

// #embed is C23; the compiler in use takes it in earlier standards and only remarks on it.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Both are read in place as numbers of up to eight bytes; a line of the cache is 64.
static const unsigned char authority[] __attribute__((aligned(64))) = {
#embed "authority.bin"
};

static const unsigned char model[] __attribute__((aligned(64))) = {
#embed "model.bin"
};

static const unsigned char schema_page[] = {
#embed "../../Migrations/README.md"
};

ChanceryEmbeddedData chancery_embedded_authority(void) {
  return (ChanceryEmbeddedData){authority, sizeof authority};
}

ChanceryEmbeddedData chancery_embedded_model(void) {
  return (ChanceryEmbeddedData){model, sizeof model};
}

ChanceryEmbeddedData chancery_embedded_schema_page(void) {
  return (ChanceryEmbeddedData){schema_page, sizeof schema_page};
}
