// Nothing to call: what CWithoutICU.c defines, libxml2 asks for.
