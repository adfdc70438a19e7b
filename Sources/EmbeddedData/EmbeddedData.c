#include "EmbeddedData.h"

// #embed is C23; the compiler in use takes it in earlier standards and only remarks on it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char authority[] = {
#embed "authority.bin"
};

static const unsigned char model[] = {
#embed "model.bin"
};

ChanceryEmbeddedData chancery_embedded_authority(void) {
  return (ChanceryEmbeddedData){authority, sizeof authority};
}

ChanceryEmbeddedData chancery_embedded_model(void) {
  return (ChanceryEmbeddedData){model, sizeof model};
}
