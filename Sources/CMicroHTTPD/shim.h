// The door to GNU libmicrohttpd, the HTTP server of the preview.
#ifndef CMICROHTTPD_SHIM_H
#define CMICROHTTPD_SHIM_H
#include <microhttpd.h>

// Starts to answer on a listening socket, which the daemon owns from then on; null where it cannot.
// Swift cannot call a function of variably many arguments. Each connection has a thread of its own,
// so that `answer` may wait, and is closed when nothing has come or gone for a minute.
static inline struct MHD_Daemon *microhttpd_shim_start(
    MHD_socket listening, MHD_AccessHandlerCallback answer, void *context) {
  return MHD_start_daemon(
      MHD_USE_AUTO_INTERNAL_THREAD | MHD_USE_THREAD_PER_CONNECTION, 0, NULL, NULL, answer, context,
      MHD_OPTION_LISTEN_SOCKET, listening, MHD_OPTION_CONNECTION_TIMEOUT, 60u, MHD_OPTION_END);
}
#endif
