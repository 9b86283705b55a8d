// Counts the instructions of a program that qemu-user runs, with all its threads, and writes them to a file when it
// ends: qemu-x86_64 -plugin count_instructions.so,to=FILE PROGRAM. Made with `cc -shared -fPIC`. The declarations are
// those of QEMU's plugin interface (docs/devel/tcg-plugins), version 1, whose header Debian's packages do not have.

#include <inttypes.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef uint64_t qemu_plugin_id_t;
struct qemu_plugin_tb;

int qemu_plugin_version = 1;
size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *block);
void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t, void (*)(qemu_plugin_id_t, struct qemu_plugin_tb *));
void qemu_plugin_register_vcpu_tb_exec_cb(
    struct qemu_plugin_tb *, void (*)(unsigned int, void *), int flags, void *data);
void qemu_plugin_register_atexit_cb(qemu_plugin_id_t, void (*)(qemu_plugin_id_t, void *), void *);

enum { THREADS = 256 };
// Each thread has a number of its own, which no other writes.
static uint64_t counts[THREADS];
static FILE *file;

static void run_block(unsigned int thread, void *length) { counts[thread % THREADS] += (uintptr_t)length; }

static void translate_block(qemu_plugin_id_t id, struct qemu_plugin_tb *block) {
  (void)id;
  qemu_plugin_register_vcpu_tb_exec_cb(block, run_block, 0, (void *)(uintptr_t)qemu_plugin_tb_n_insns(block));
}

static void end(qemu_plugin_id_t id, void *data) {
  (void)id, (void)data;
  uint64_t sum = 0;
  for (int thread = 0; thread < THREADS; thread++) sum += counts[thread];
  fprintf(file, "%" PRIu64 "\n", sum);
  fclose(file);
}

int qemu_plugin_install(qemu_plugin_id_t id, const void *info, int argc, char **argv) {
  (void)info;
  if (argc != 1 || strncmp(argv[0], "to=", 3) != 0) return 1;
  file = fopen(argv[0] + 3, "w");
  if (!file) return 1;
  qemu_plugin_register_vcpu_tb_trans_cb(id, translate_block);
  qemu_plugin_register_atexit_cb(id, end, NULL);
  return 0;
}
