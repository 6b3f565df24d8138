/** A certificate that nobody vouches for, with its key: for tests of who is trusted. Of no use for anything else. */
export const selfSigned = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBlTCCATugAwIBAgIUQQl1d48jnSY1NncYPREbu2TEPvIwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNDAyNDMzMloYDzIxMjYxMDMx
MDI0MzMyWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQFjObazBDZhbwvGE6QgRWWOqqskcJIxE9sWGv5stlcVFxBURfJJZtI
PEy77SdLA7vceSi+rwzn2algi2cuoVQbo2kwZzAdBgNVHQ4EFgQUM/tzchVTEzYO
0deOvuMRjNf/zHEwHwYDVR0jBBgwFoAUM/tzchVTEzYO0deOvuMRjNf/zHEwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SAAwRQIgOW1en0UN5Sk2uul9wxMUecg0bjOBrpBdSNXMS/w13jECIQCOCm4TfA7b
G/576rZtSOLxQKTWvztLXYbgcyNPdU6qew==
-----END CERTIFICATE-----`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg/g/hI21zQ+Wq3XTP
W1xr22l7KA+Lh8TRetftaBmib3qhRANCAAQFjObazBDZhbwvGE6QgRWWOqqskcJI
xE9sWGv5stlcVFxBURfJJZtIPEy77SdLA7vceSi+rwzn2algi2cuoVQb
-----END PRIVATE KEY-----`,
};
