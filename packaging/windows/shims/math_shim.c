/* Twelve functions of the C runtime of Windows 10 that Wine's ucrtbase lacks; numpy imports them, and so loads with this.
   A complex number is passed as a pair, which is how the Windows ABI lays it out. */
typedef struct { float re, im; } complex_float;
typedef struct { double re, im; } complex_double;

extern double hypot(double, double);
extern double atan2(double, double);

float crealf(complex_float z) { return z.re; }
float cimagf(complex_float z) { return z.im; }
float cabsf(complex_float z) { return (float)hypot(z.re, z.im); }
float cargf(complex_float z) { return (float)atan2(z.im, z.re); }

double creal(complex_double z) { return z.re; }
double cimag(complex_double z) { return z.im; }
double cabs(complex_double z) { return hypot(z.re, z.im); }
double carg(complex_double z) { return atan2(z.im, z.re); }

/* long double is double there. */
double creall(complex_double z) { return z.re; }
double cimagl(complex_double z) { return z.im; }
double cabsl(complex_double z) { return hypot(z.re, z.im); }
double cargl(complex_double z) { return atan2(z.im, z.re); }
