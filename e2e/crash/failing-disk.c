/*
 * Loaded before the server (LD_PRELOAD): a disk that fails. While the file FAULT_CONTROL names one of the three words below,
 * writing to files of the folder FAULT_FOLDER fails as it does on such a disk; reading goes on.
 *
 *   write-eio   the disk is broken: write, and what writes out, say EIO
 *   sync-eio    writing goes into the system's memory, and only fsync and fdatasync say EIO
 *   read-only   the system has taken the folder for reading alone, as it does with a disk that it does not trust: EROFS
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum call { WRITING, SYNCING };

static int in_folder(int fd) {
  char link[64], path[4096];
  const char *folder = getenv("FAULT_FOLDER");
  if (folder == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return strncmp(path, folder, strlen(folder)) == 0;
}

/* The error that this call has to give; 0 where it goes through. */
static int fault(int fd, enum call call) {
  char word[16] = {0};
  const char *control = getenv("FAULT_CONTROL");
  if (control == NULL) return 0;
  int file = open(control, O_RDONLY);
  if (file < 0) return 0;
  ssize_t length = read(file, word, sizeof word - 1);
  close(file);
  if (length <= 0 || !in_folder(fd)) return 0;
  if (strcmp(word, "write-eio") == 0) return EIO;
  if (strcmp(word, "sync-eio") == 0) return call == SYNCING ? EIO : 0;
  if (strcmp(word, "read-only") == 0) return call == WRITING ? EROFS : 0;
  return 0;
}

#define REAL(name, type) ((type)dlsym(RTLD_NEXT, name))
#define OR_FAULT(fd, call)                                                                                             \
  do {                                                                                                                 \
    int known = errno, wrong = fault(fd, call);                                                                        \
    errno = wrong ? wrong : known;                                                                                     \
    if (wrong) return -1;                                                                                              \
  } while (0)

ssize_t write(int fd, const void *bytes, size_t count) {
  OR_FAULT(fd, WRITING);
  return REAL("write", ssize_t(*)(int, const void *, size_t))(fd, bytes, count);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  OR_FAULT(fd, WRITING);
  return REAL("pwrite", ssize_t(*)(int, const void *, size_t, off_t))(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  OR_FAULT(fd, WRITING);
  return REAL("pwrite64", ssize_t(*)(int, const void *, size_t, off64_t))(fd, bytes, count, at);
}

int ftruncate(int fd, off_t length) {
  OR_FAULT(fd, WRITING);
  return REAL("ftruncate", int (*)(int, off_t))(fd, length);
}

int ftruncate64(int fd, off64_t length) {
  OR_FAULT(fd, WRITING);
  return REAL("ftruncate64", int (*)(int, off64_t))(fd, length);
}

int fsync(int fd) {
  OR_FAULT(fd, SYNCING);
  return REAL("fsync", int (*)(int))(fd);
}

int fdatasync(int fd) {
  OR_FAULT(fd, SYNCING);
  return REAL("fdatasync", int (*)(int))(fd);
}
