#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 converts through ICU and shows ICU's headers, which clash with those that Foundation
// brings. Nothing that is used here depends on them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
