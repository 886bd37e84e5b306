// The door to OpenBLAS: BLAS through its C interface. LAPACK prototypes are declared here by their
// Fortran symbols, since Debian's OpenBLAS is built without LAPACKE. Fortran passes every argument
// by address; the length of each character argument follows the list as a hidden integer.
#ifndef COPENBLAS_SHIM_H
#define COPENBLAS_SHIM_H
#include <cblas.h>

// Linear systems and the LU factorisation.
void dgetrf_(const int *m, const int *n, double *a, const int *lda, int *ipiv, int *info);
void dgetrs_(const char *trans, const int *n, const int *nrhs, const double *a, const int *lda,
             const int *ipiv, double *b, const int *ldb, int *info, unsigned long trans_length);
void dgecon_(const char *norm, const int *n, const double *a, const int *lda, const double *anorm,
             double *rcond, double *work, int *iwork, int *info, unsigned long norm_length);

// Cholesky.
void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info,
             unsigned long uplo_length);
void dpotrs_(const char *uplo, const int *n, const int *nrhs, const double *a, const int *lda,
             double *b, const int *ldb, int *info, unsigned long uplo_length);
void dpocon_(const char *uplo, const int *n, const double *a, const int *lda, const double *anorm,
             double *rcond, double *work, int *iwork, int *info, unsigned long uplo_length);

// QR, triangular systems and least squares.
void dgeqrf_(const int *m, const int *n, double *a, const int *lda, double *tau, double *work,
             const int *lwork, int *info);
void dorgqr_(const int *m, const int *n, const int *k, double *a, const int *lda,
             const double *tau, double *work, const int *lwork, int *info);
void dormqr_(const char *side, const char *trans, const int *m, const int *n, const int *k,
             const double *a, const int *lda, const double *tau, double *c, const int *ldc,
             double *work, const int *lwork, int *info, unsigned long side_length,
             unsigned long trans_length);
void dtrtrs_(const char *uplo, const char *trans, const char *diag, const int *n, const int *nrhs,
             const double *a, const int *lda, double *b, const int *ldb, int *info,
             unsigned long uplo_length, unsigned long trans_length, unsigned long diag_length);
void dgelsd_(const int *m, const int *n, const int *nrhs, double *a, const int *lda, double *b,
             const int *ldb, double *s, const double *rcond, int *rank, double *work,
             const int *lwork, int *iwork, int *info);

// Eigenvalues and singular values.
void dlatrd_(const char *uplo, const int *n, const int *nb, double *a, const int *lda, double *e,
             double *tau, double *w, const int *ldw, unsigned long uplo_length);
void dsytd2_(const char *uplo, const int *n, double *a, const int *lda, double *d, double *e,
             double *tau, int *info, unsigned long uplo_length);
void dormtr_(const char *side, const char *uplo, const char *trans, const int *m, const int *n,
             const double *a, const int *lda, const double *tau, double *c, const int *ldc,
             double *work, const int *lwork, int *info, unsigned long side_length,
             unsigned long uplo_length, unsigned long trans_length);
void dsterf_(const int *n, double *d, double *e, int *info);
void dstedc_(const char *compz, const int *n, double *d, double *e, double *z, const int *ldz,
             double *work, const int *lwork, int *iwork, const int *liwork, int *info,
             unsigned long compz_length);
void dlaed0_(const int *icompq, const int *qsiz, const int *n, double *d, double *e, double *q,
             const int *ldq, double *qstore, const int *ldqs, double *work, int *iwork, int *info);
void dlaed2_(int *k, const int *n, const int *n1, double *d, double *q, const int *ldq, int *indxq,
             double *rho, double *z, double *dlamda, double *w, double *q2, int *indx, int *indxc,
             int *indxp, int *coltyp, int *info);
void dlaed4_(const int *n, const int *i, const double *d, const double *z, double *delta,
             const double *rho, double *dlam, int *info);
void dgeev_(const char *jobvl, const char *jobvr, const int *n, double *a, const int *lda,
            double *wr, double *wi, double *vl, const int *ldvl, double *vr, const int *ldvr,
            double *work, const int *lwork, int *info, unsigned long jobvl_length,
            unsigned long jobvr_length);
void dgesdd_(const char *jobz, const int *m, const int *n, double *a, const int *lda, double *s,
             double *u, const int *ldu, double *vt, const int *ldvt, double *work,
             const int *lwork, int *iwork, int *info, unsigned long jobz_length);
#endif
