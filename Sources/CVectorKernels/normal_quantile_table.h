// Wichura's coefficients (AS 241, PPND16), highest power first: numerator and denominator, each in two
// parts. Written by Tests/MathEngineTests/Reference/special/make_normal_table.py.

static const double WICHURA[3][8][4] = {
    {  // far
        {0x1.afb74d693bf93p-23, -0x1.9cf87766a1188p-80, 0x1.269bff1f8c190p-49, 0x1.2ebbac6fc2150p-103},
        {0x1.c6ec6cc59e02ap-16, -0x1.a9a38777f2b78p-73, 0x1.31446f740b9e0p-23, -0x1.d981093f70cebp-78},
        {0x1.45c1908425345p-10, 0x1.b3f2f3898b11ep-65, 0x1.35c2c496374bfp-16, -0x1.7655cacc14edep-70},
        {0x1.b2b41193b4ee7p-6, -0x1.36572d530e16ap-60, 0x1.9c8bc979dc5d7p-11, -0x1.4c5ef5604e49bp-65},
        {0x1.2fad9315255cfp-2, 0x1.77bb3741b6a5ap-56, 0x1.e76f93215462ap-7, 0x1.5347f5915a3ccp-62},
        {0x1.c8ea6461fa445p+0, -0x1.22e0d105afd9bp-57, 0x1.186eb183443fbp-3, -0x1.b152dd1e11627p-59},
        {0x1.5daea6e875003p+2, 0x1.10709b3713602p-56, 0x1.331d34fc7d77fp-1, -0x1.91564cf15bce9p-55},
        {0x1.aa1b1c13ee526p+2, 0x1.fbdfdfbe105ffp-52, 0x1.0000000000000p+0, 0x0.0p+0},
    },
    {  // tail
        {0x1.9615ac0b7ace9p-11, 0x1.99cdebaa8282bp-66, 0x1.20d3f686439e4p-30, -0x1.55355e9c4d438p-85},
        {0x1.744eb6c45ec67p-6, 0x1.87eab6f993af5p-61, 0x1.1f18cbfdf2728p-11, -0x1.eef95395b2f88p-65},
        {0x1.ef2abb9b85c37p-3, 0x1.17c7c10488fe3p-63, 0x1.f207a7eab17bfp-7, 0x1.6a1b022eed3efp-62},
        {0x1.453cc085375b2p+0, -0x1.badeef3181979p-55, 0x1.2f5123394f040p-3, -0x1.9f5e911a9836dp-59},
        {0x1.d2ecb1a3d02c4p+1, 0x1.57910f2a22305p-54, 0x1.61292f23385c9p-1, -0x1.f2359445866c9p-58},
        {0x1.713f71462256ap+2, 0x1.d9fe254e80969p-52, 0x1.ad278e6526633p+0, 0x1.da678802a2307p-55},
        {0x1.2857748cab19bp+2, -0x1.9235595306b7ap-52, 0x1.06cefbb46a449p+1, -0x1.a440e24c5db80p-53},
        {0x1.6c665fde9526ap+0, 0x1.9ec83fc049717p-54, 0x1.0000000000000p+0, 0x0.0p+0},
    },
    {  // middle
        {0x1.39a296f7d925ep+11, 0x1.90d3b8879de69p-46, 0x1.46a7eca984b69p+12, 0x1.2fd1c171bb452p-43},
        {0x1.052d26b2e45e4p+15, -0x1.dd46d6dd04d3ep-44, 0x1.c0e457cb1ae76p+14, -0x1.0a3aa2b3a8612p-42},
        {0x1.06c1c55b78f20p+16, -0x1.b5ed34d74bb06p-38, 0x1.3317caa64f4bep+15, 0x1.1137ba8e1e15fp-39},
        {0x1.66c3e869b752ap+15, 0x1.062bbbb1cbfe8p-39, 0x1.4b772d5d65266p+14, -0x1.d673ca2fbe275p-41},
        {0x1.ad1d8cd4ee71dp+13, 0x1.ca378019effc3p-42, 0x1.512322e75c89fp+12, 0x1.f4b7fb990d053p-45},
        {0x1.ece5d2213c0ccp+10, 0x1.a5b98d03a3d28p-44, 0x1.5797efdc8b3f7p+9, 0x1.7b3d7fc3690b3p-46},
        {0x1.0a4888b1a436ep+7, -0x1.3edd555d5f911p-49, 0x1.5281b386e1ab5p+5, -0x1.68da6b70a4ff9p-59},
        {0x1.b18d91e9eef75p+1, 0x1.2263be718a227p-54, 0x1.0000000000000p+0, 0x0.0p+0},
    },
};
