// The compiler's own vector instructions of every x86-64; other processors take the plain Swift path.
#if defined(__SSE2__)
#include <emmintrin.h>
#endif
