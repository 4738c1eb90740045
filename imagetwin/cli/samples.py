"""The self-test's waves in formats that the program cannot write, made by tools/make_samples.py."""

import base64
import zlib


def sample(ending: str) -> bytes:
    """Return the file of that ending: `heic`, `jxl` or `dng`."""
    return zlib.decompress(base64.b85decode("".join(_FILES[ending].split())))


_FILES = {
    "heic": r"""
c-muNV30{GsVvAy%}izhg51nBLl8SRGck>UfiWyMwIq=N0u(b+a*CjAhJwuG5(YG&l$nzcHpIn&fe{FSfUycfGcYi10}{%anR#hoE=W`q$Vp{_
@-oVj4M9x4g3OX!xRPs`1w{owdV6L;az2o*04j54WCjUM04tLF!0_kqj~@&S{LBeJ9TE<VJdFSUgA_1>R4{{(+%6`EM4+U$6C)#<%mNXG%G6zx
ys~FEv^6t<gp5E0lRy$sJ-Z9z!J-XG4nS*!lk;<m@{)5ZfWo{CYz;smk<8+PRH)AvfSd-z0tJ~BnIHjX4h{|=C7xN33kyDAh_Ey=F|z=JVqb1b
A~5urHfb=f=e#gaMcM9il-0rJ9M+_qA4=WfMGAYem-qc&TcLl?cboRVn{U>$<S+YX``&KC?9@eF-P^4D&&Yni^Iz@!i`<WoUS5C2$Q60jpx$on
;oAG0V!^AnadP?WD4U#r{m&xxdj@hPj_!9BUUpjD)6;cBA+r3{1*hWq+g`}LcD<b<qqL%!DcgF2mXMvv9=FO@Q_TGtUrfGND8GKP>9K?V@<T$W
zc>(}CoJFi+T;7I^2S5c)-O666rA;S!R1ojQ)2ShFT3>33YC(nnbExefGn#+`H_d+w{QPy%1)fKP*WkGm~oZU>4>f3ua)PvJ%7zB>Mq6<(Y+yF
M!C8%^l7ur57s%81F}*VUthXyDTgsv_v6bgI;>wRe0jT61ytv)DlKJUTs5tBl1ar1Z(gIX+kPkQS#d|=f=9ZoOP#OPu8H%muh{C{|FO{Qfs$H>
JX_aFlh~!ZPBF=xcHEgz@w|V9Uu4pww{tBwY5n(Nitk@{RgJ&XV|s)7ij|WUgpF6P5u3f^@7>-HE!jr{n|t0BZ+qvlUvv2`wv3jpjS?RB<~(^{
x~%H<nfuZ5+dc}uIBYM?SN~@JwT!|PO-=D-WwO5Od%dsl2Ul|^eU-73d-DAyf63f32JXhgu1lx4zJAshx4m(pj!O3CQw{s~<ox$)<1}A!|9s)}
FCT9&KjB++$g6lO&jRMP1tI*`{7(EYP`PD3S#xbx|B0W^ekuIkJnL%s<C2MS`}sE~PpLg}oc+XZNhe8G$9e<V6BnfOH#Y2lf0^UJJdJyr?fVyQ
E$ivE_^2gYUwXCwm6_+1u4l8%mvpXj6h9R$u;-q1Q{XmHhukk0KUA$R<_dlt#668;KHqNJnK3IiYI;5BOZxP^$!x9h&uf;Rp2rrJpAu9J6|J5<
^P0wm#moo0-X34O=!z%XqRD5syq|SZ+C(enX#xQHq@3C
""",
    "jxl": r"""
c-jG*4`lHF3f({?06-J~K`ynQAOHXrDx-`WyqxR#@<WHkw2kWwZMAJ-2_>eRZ*;=&KtjSyFrus~Dw(X-?v9L+jFF7-6r&iU6k`=*9itti8)F$G
6{8rV8e<!y8KWk~yclm{yo)hd4M~Y+az;%-mK1<tS(|~ON9O;}$jXW)svd&#PLQTtVk7C>-bgV42Y><y36(j>IvIEk5JHHejxClnIb^8Z5}AM(
bsBzIcyR%GRqP~~Fc4Hzyn`29n?1^6Vlsj+B7Vf@UW|zp58{1jR<``q4qEW0QQ5g{EJP+hnV4f#K@^q#VT5h~jw+mu2O#=1OCnU{H(+J}TS)NU
Etv(ZjzJCLG<1@MT8i4R#P5rjKh<o?Q~J0ff&f~54Q==%fY(-1=Mm*x>0><>F(xKi2_OfM+&{5Si3R`E08nKvv9^Ro%JoSLeC&w@91ng7Rj5iq
o<cjt6P`jFjV_JK>Y9aXL@lD3Hm({hk&d2$XW)O;0V$Aj4+MqVqC~a39qH-Br|>j(cs1nUcAB8zb6`L*TBYPyxB6SU(72WWFZIwcsxpR~*ekC#
Igf9CM)o?aWh-z*VwN{rG5pT|tA>vcpF&K4Km1KUdz#Su{~aYi^#d<4E$-R~7deN?cjsigI|TMcZoK9DJRaN*B=`?ZXoYuqO^bd2O})6iN??Hh
)NWTU0ARRDzL(#x2}<8?h`-|DK!q;G9hFp3%q1FK-sGlTl3SDNdc^@P^ik5z;d0R22MR=Wzkgx?Cp7it5ARI6x%KjvEag=h2K;-kG--9`#;;R=
aZ!aktp~KO;VSfbB#QdVW(*cB{5PcZF80C120hTkd1o}w_3}T^3b#;geGQgphmeqJ{fXA8Qy7=rFo)-S>3Eaie}{PDw!mlrjBRnWcTJ7F8~&@&
-7s%OrHik?F=_WIigD6qLPxD$K$OqWxZwM{2?(U;9}Dj<5rla<|2NkUZFazNm_k4naZBI_{v2UI;wA(m>2E)%kL+7~VRqy2K7l=SpF^Do@RJSh
$k!+kD8bUND_RiXcCJ_p!W5|nb5|g>IMP8F1ZDtWkZ>jNIg`t<01+6s0z-9Ws&QDz<YECtg)3jUDO6gAU)>T4nlKjJ6bx|7l>$`Yges{H^{5|H
fT^1_Y2|;2Qz&*07cEp)ZD3E~EB`4Y)0vdx502QPsL(w2l(C4h-8jkF4*{EeJmZzRIaw*6Dms270%G4(h%aHx9TA6}GBH9`by?HCYfB*0P3D*$
FIp_F(tim`gkR%gEg@&3WmY7V7%^@Ey>$8-0!j_W3VBJ<rX@~l?qiev3ueB=DAssbBlThMo6@#x->WbqC|d;^=E|vkhp^<sHogK<43T*lR>PSO
vyfo`!2U0RR*Ls02PNE5821Sy2||DEuj^`Z{opKJ9~AZi2lpYo9~d*2aq77{RO1H#2}L+3*Ln&7GgB7;08~{~Rdr@|BO)RqA^}2xB1V*Df#Lvw
n6#K$9LO^Wy!Vn8e!2m6T7nbeje+aQrTNwXt`&%Jhs&=Nn#_l#wpaEqg{l*=qKW~Czj#;(;`RX5vcAi|VS_Ty&q%8r%jFOFETE1r=r0_lPvmWQ
2tNR#=$bnSc>ZyzpxZIRFo^q!bTI%;hnGdw+`{n34#3=}<S%6Y_4dmD;-|Z>e&^V4?BB`<{U>G4yw~!l>nHY2JWv-1H89lI95CFc#s{@8xmU;6
|CgWL?%g_Y88Dl>{m&l26ObHmbrxj+<ZFf^eqO={OUDn^J;+tFzZ^T@Dp)Sy2xXSLOGGjF+t&}oi_hzBc>aGWbBm#6@wUkWS0KFC=a{+!>ZfRE
rrjEmcB-?lC}}Tn*t0vBKj`TH-KXB)FX;Dwyay8qG_V+$BxwAv!G~9n87NNau`{kaVXEdKUlH57Co_o%x8Ee#v@eJmNW%tn5JGiZ)mOgqM;kSG
^-qk)j&8L0+lMn?;r~bmZ~{_LP*AWgl5+lkH}39W<pQY4yvxj)%$fKfV=!JL*Z`xhB~>Ejx)w#<WX72ohh?M#;FO^?{Wy<+#b1GKTfv87=4Ugc
VKG=91^>MTp9Z8F@dyP6#`&4X)B|keX{`gr6}E1}2#Ke>IRkWyl6>A0R9&0Vb2jE{NFWMDVUhqwD8hNwL&kXmqkV6pTiK0E=2>C-_bu(pHzD#u
qMq}st<_aN`r52Xd?#Yo^}?Ge5Z>KuYFPrZlg_PZElj~saN^rX(w@q3@M9y^hp(T8d1vCG$G$EkAk2KQT!}ShWud)uQ7uFJ&wj*@r;xe@(pt^C
TeCnOrEm!+UKP47#e|-sV;`03mW+(T9iD0Y2ym1<5uK~cXDLs$bCTq}1FJTCwX>K3Zx--&2(5@%s4SbkBV}61<Kz0IHt`0RJ8XKHe&hC}Ooe}f
r0pSFn2hl{#1)$h0zAw#tP7FpUc(>qd9FJVLS&u9z^Xp{r0C=&ic7^^fp*+zFT$N@%`Wv%si!rYvl!oQo+(1cp3^kv6ENpw;2Aq+oFVEwhS~6P
BcV<&Ls(e)GJB<|ek|DT;sZ}mj`PaIeQX(0&G85IMf-WyWnD%oPp`^z@TH_h@*V91*tQnX0x}x$z%HU%A^5YBo2<aZ^<8y=qA9s9jLy=*zHXL&
vqEvO<<s3+nFgYY)hwZDIDe$l;=uU)o1Bh#EWIbpf95^fH?5OaVwX2+9LT}ea-+7aoIuMVnGN6R?q{Fr)6g|*_iIY-*Prx5jfTP-80Tbz8hojy
STX}C`Vl(b<=5-B>dszK)BpO;i~*UO`tl8+DCu9_ZYQ?nsWi(e=<QcYM{zypz^8-jR)S9o*s=oUCD|mh^T$I<aZudFm{Z#A>7ZyA*u^-7p^|&T
=LJr~t>8#OhUg`iL2D&&GZ^Zm))}FKX^emAB_rc0q51&9+yntWoEkbJsDf_xE}(@SzOs0d9W2vDtE5GvN&)<~Q<j-Xl(&?g=<7Y7rD3|&v7%s=
ErJhYkINp7_lh}!x0*u{E4)5F+~)Ma=&8!_KkbIOyv|&o#ZS^&y_IA7X|e`#QW%>KvnW{Yk2Lsqbs2=r#b1v2_a<8G78^|3N&0PWMMJm<_Xc3|
uij8)C5Z*_=k3P8I{9XO9v7p~6YlAfFzxb?nv5-5BT#|nmLare33Sh!Fp;&Y)!d%N5FV+#?;mRI;&o=vu#9UfVRMZt4>||4`?HN9B_d$5fpBDV
-Z4UIHUtxH>zp>hisK|0NlyC>k>^$novFUQ3kbT~Gxglkq+!7UqOsE?&q&k=X?X~-7=sEg{x&3}tz`AZ@dG<p;6xP>TMuSlJkvencfwd-8wxd~
XoRp}*OQ|vu}x_3EiP~LN-QNPwdH{0o%U<gx-7jpIp@>?_<LzbHpOzWD2csO5}TERuMi#rgun|vr9I335c|vt2pv)#f(&}mK)z{c1dTbJ2WA!4
=ZLFX-B5PuIi>}=4AQ19t1K}_?i@92)J@aM2_7M{n-2PjS>h>FWTBd6*f)owv-N}d5@OJfiPMI60Ox5|RUBy|5iMWXUQ!Fn>viVkoA$%e7N+1T
NoJ%`+n$mYDkFvn;<lwHkY4CuY<r_|y4|bY8lyUOf}R#S-EV}E0p)`!Xm(j9KMbz2x)NFVpBp&b55aIed0TVgExMCETH?2DFDtyZWH-}(FFEtp
PUNKJUSki-kX$g`6CtS#5U$Bf7EI~<6l`AZiMfzAT0nT)D%BpqmtrJENL>eRNx!fAfUXkxhJ~F`cD5?ssn=V(uCL;&6;tYkszH`_^gN5WwI8yK
29zVg{yiEbT9^^{EC9vD((@}?Wn}3}XQ~(y>1O7t7IcPxsy8_p1X{j3ldI^|rz^}kZ(gx%d*L7M5W;%Vx;{Vb3i7=^?k#ylK056(2?m#W<%@WJ
cu__66CX^{Py(k$;|gatNU7p>;Z@YPf$&rv!muj$PuQ3oi5?JU%z#}A#(vp4epO5YcD@E6uewn72f19Vt`Wx|F%3!#*z=>BABb8s4^AHlLCjIx
XLkP=z}}t2SXtyd<p0Rm5KDrcWv&9XxAPMhIouzTBDwlJ$q^$_%lr7$S4qcT=cP>LcQh7Ykj4T5$AC&UT{COPK`b0U&8l)jjd2wtmNBHA1cY!S
I;40Bb<^}0ra*0!!>2fZp-&WQZ6IfDV@c8)^y9-GGzenpRTqnoaSsoQX5(cd5_Cv8PhLDjOBU>3R8k^Osp$#%c=a=R+A-~-v5YJOV-kR+(ls~2
^hlG@_A?nZ({hGf9HuX`PQsI1Uy|)J&JR6}L1m88tux0F;bE_g1XdTYS{S*n3k@bU5uK$KT;sv<2^*8@uDsUJJ)McG7bg5KW$QyN3Mw7Ia<SLM
^mI}%O9BA<IJljRibxg3qD&8|A0X!Y+hDv5()>IVCMSnb0azY{LZAmLp|e0bskLBcJ(O)GQ~3~8p)HU!s5MB}dSU!h+BS$+#{EksSzm6rh_cPB
OC8YepDzFSG;}4^bvN&NY5Sv6NADR&_QtiP064$sG0(2Ywm6t5`1yfxNs^`61;Lu*_BB(H3_JW4?OuQw=yCC)6RLSds0pP##oP(w$T=S0<YVro
R^~h--aIsFyXSHm6SanQs&lITNi-W@25{>$x?_3H_Q_y676(Pr(Ni9<WIAb)gr_gFElVj=9j_)f`Pv8lR{s$*(GA@?_XTXO^&wZ}oBdBQ@qEYT
uTa*>Ifcs17D(T_1?HxoNohH5%y8(v4b~JIFUM?kB5(=vCbxKr%H!$XXW608Xf;Z)wqSoQ#x5$I5q~90sEn)wmAKp9h-9h>+nUp_(nkC4NX4k<
<vY5r@1UP>zVJ$KJN0eYIH6klLeT;Ycm8To-{~O@-sAqOfWV*Ffo}pSI1KE@h}TyK(WUC(L&*8sW42`FM!VX*J>a}H>6=^LzueGV{(HBrj;p%h
VORcgA#YA5);OfW4&X(Qgs&H(+&8j+D4r~AdVDQ@sO>PkOzW|KS%m;sBX>=2>3pQv9Q*HqI~yvoE-_<i0-w0DNf)9EBE20T<LcSh*>EiM!7vn}
be;5X1FxfK8NV98S=ZEi!Ljy@cSBd!>4Yf?ih+N;Z&pJu@N0yO8DFKnP1*O0*zaO05-zy6Ao<oUpp%`+Ae@wg>-S%J_5dfr4Q5N(&CSZ?Wot*x
XVn$Fz5@x!_j3UzBy2m{Eq^m&ePq9%%TZgIvUl^2VBlfA<q9O1djO;jq3H
""",
    "dng": r"""
c-rlqdt8-8{>SH>14jguivr#tyo+L@p&{k{u9&yHg#IkbE1Ftr=~`)4mKv_ET4|QzYL=O%nPjDFhMHMsrkS~BCXtIshKO*0r+q&c^nrBqoJafP
_nPfB@tm1?X1?E<&%Do^&ud@1J$f`2PuYYB5Q^{;Jm~+i>CdawN8@=K#cp$G&w&(&@vIi7@mzP75J5)&7yX0?G4%;GjT2@(i<g9`W$KeM+ac`g
Jp8j@wvC9i0PHpPI<CYPUixfQw1{cZJU*snd`xU)^O*SN&EuQ5;O&Ml=)FEuBVA}0Rr$Ny7{N#Tr+3o0k&lW_Ne_>FG%2#rgpoq8i8R+NeTrNg
3X%8e@4u^mpU>9+*8N`p+r5Y0zRITmjkfE5eG2sUged)UX@2EP=#^EsnN~g0wCdH2Rd?_=?>eilu2_K0E}Z;zsk_6opRqz$c7smArguws#$no-
YUZ7(SaxT68udPuvCr$z-%^72>bpd<s8ae&W7WNO5yZ1U&$ajZs>6v0o*V7;*5(|=bE2`6A;!MEa%R+rmpXr^H2AeRu=s*q`CjDjsF<<5#{Q`-
-|Rc++2(&69=58Db9bcp!QU&_R;9$&xWvEb#mI+G-TjZ<!?&$^=ID$!vj^{YwaQRx=3lO;{343Jbo}~G;CFKyeE3l3S2~VbcW&^$!niX^txJU!
m9wJwEBl2_0pHKBzhhL#<()=Otv|1Cz{VKI!7y>wS+PLWQoQbTRT*-w$rDF<u73aFPZurzas0N6J&u+{WtRjO<$5VUh=Na?zpSkG<@6RC2KJxZ
aw@GyN}6PsRB`F8yPdzR3j6YJ%{LD2OY6uQ%RBn)s3*R!?6_bLC>9Nrik&aj8uL?J%D($Hzwy+er~mn%Vd;hOKPnM<F29m<wvxlP-1jP-{Ck~U
$?ab2`r!0N&!rdMbxMi6sJDKjw*IiN_O9f%uXlT3den0RgVx77KCdBu_Nj1LR974=iURxRG@N#<%WK=m{_CX$|9)gkZtt&)Z_iRfTzTHgX;HYx
J8MnI*E5@LPVAi$_vqO0rC%2}{ZC0~;U#b7C*j)bb#86d!?T*cH#FhzttTc&EbZp^K||ZIAp3bor6N&RsnGs%^#?O!pFeQ#+iy?%V$N%s5AM3$
?xa#Dx2RIdd0WZ1w!AdIAD2X=PmKR(uVGI%dHTMpYia$hsB&?RT{$N5KJY!gG-A)B)@u@m&TKj>vFh5^-h0EvX<zS4wh+aBdvWD^F4TSWM2DAm
KJ?*=7ruM!onQNZS={0mrCLFL1tmkcKKDBRR`Ahh8>ijheQ}%d4@WNQ<-avksdo9YkMgr9`rL7TebBehMWsE^ZAsg46KgM|HQM$~RogjlKbN>o
@xH4t^#9H_oBdUvb?;98>_vq4QGTc6O8u+C`xxQX{A^0AH~S5GCgzFZp{Z@0pU_%#!J(W$mOdG;*8F^G%eVRse75<F`^(Ex@#}#sf4KV}pQ^Gv
^2D3jgFZu+zt_yyg?G^Y>&C$2^Xh*zqSGrKMoq5w;ysn$jj?}~U*KbsWxbC_s<NC?e||q?Y5yuzm1Uu*smn6E$&=soOnrYsx+crK?ng@+pDzhk
g?AEJR`}(0RhI7z?EgaSV<T#;XkTGxJ#j*pWuYd^gEN|M9N2GO%c&!3zS=>R<%s}f8K}zAx67sQ(Yh?x8nSf7|M+`EUZGz}R;er()Y&ywmF2WX
bM6g#`wqtegr{WLiodbvZuLi&pNuof(yLUK)fC4aMS%ly8a}Sda*QU+&A;{jx}<4VNl2k4OP3+b+qWe4UJ&=l*zlLS_-=0?zC(DbX!okEhi5k3
GBja9{G_oFOS}4h&`6bKjw;JKx-5Ub16giRW%+t$(*KfW^walMc_YqiUoG*Iuk(`HYREEvO+w<#=vj#&YvM{}DUf9|WceGiY_H1l)v~g5BFiE}
mQk84$30woQBVJ^O>9T1*v@(Rxm^3b&aV&t_PIuyER(OuQg20;&N8x`k1RjFge>7<fGRvymOdHFYVJpteFi@hGh=vI>fO#yBgH8{uZsu|(f<5u
4NaCRE$<IoiD+x9vb<=}5?PKvrONXC)H1Y0cp5D)Yz#O)x539FJ3-6I_2&1f{BAQ{c)o@35Ya+QT9<W1mh<`qY$~N?p_!JwR&Sl4(sEqdMPwOu
{t7L3IdxfX&}8{gjaS?I?5rzJRCfGk4^o8(OApS7u};g^yCqF)Xvng<__>14!#j#-Eh9@$X}O^FBV)o}Mwaj}5aCrW67^K!(fZ!7Ue;;(RP@tB
s=g8Dy)PVDBD_$=9-|76R#ldkX*nShS-#&y6<)R~yhz2_rXXzi*|Z0`FKw56GibR=ljRSZEEQW5zNT~G;hTL2Kc~vlDlPj27_#(6mf?zboU3YL
7Cd~V<LD{sm-r@?mNr9{-nuNIC9+IksLHY|EiaeSa>Km?R9RMEQ7TJ#SYm6a_;$S%o_xA>%HFvx9~)V7*;QEvmdbMUPj{y58}hCy%hjqZ?=omv
MwV?~>y|WKr6s~sW$9BY%b<JDM@|2>%Zlw?#C9=I91tVLac;?(VxGtquXCf@%q?*@<*+Cgr$vFt7CHR;G@lL|Et~1JlHT*hS>8M@Mls4j@sa2%
-V$+QiHH`nMIA9wR2RcVu;?u+iMHIxnsZ}pz>TdIH^>lfVgcO2)O%wEinn$*v}reSn|5RKHg11@+Wp_g-PIu?c)KB^+`(w=7`2b6BJO9FN0{vy
(Uj|bYq4H*6FbCU@r4*8PKxP7m_nqfMqYa;N6F-j$S138@;XJ$A<8bwMn12g_gq$EsyHS_i2b6!*d{uQwW6h1BpQpE+?L04b4?_#t)dm<HD<g>
#;eA7LA>wJI6f4ocGq^1&jq5-B#UE|{giE#HPkJl?MeEKC)Y&Y=}E44k!v#%ChC!EO%cWKh*(isbP&FxFYA;<&&jOA9Nt{U2pbq_2jw8;6rZ!G
&!gSNs0#fR-Ye$)e8$OQyi<&Oi1Bwa&j#jO#=LXHI5CAdlEgyMkGMJ#U#!^2+{eUiB7;~i5L5ZQ3YaN}88evqC}j_2D<ze>1+>kePcnUn@J@H$
jc09cXN~HzRyA0&Dy(NO)_f?Mnt--uvKNbqb1m_vF~b4MG4jYHpIr8^fW1`MQw5bN>~R5mox`4=VegNkfjwwpGnz;hEl_1c_C1{a4@C!o=)n(N
_@EDObmBlScILOCAMIy{_B+PQ(4S5Fb>n5!s;!l%3#PU@?R6L-nvvodu`Bu=$PA;IX*#-|kG@x;^UdNOk&f<<h)F~@o4l3~?K<-M$jIP0d7UMz
T(WcVNzXQo9_#42m^WszA`@AeVVt%Eu}QSyT*h!d>vP&_ab82j0A}Ao-51oIr0y(rdDOXxOy7BL#&fWucE+<Yo?tw|iVMcGp>jJacZkQybp*Ng
C)ds>r4=jFm>r5_r>e1HLF}AAJLtnsI@wV#cGk{`va!-aY%z9TRX_%HIkXjM+H)Fe@h74{6ck3T5$tFbCm<Gubwp|XH~~p0Zwe=14oX~xA~&GS
9Vqk=N<D>Qvruk6ak)^ko|k&2^t`f|@f0&3GETt;J};ww4((Iumqh=5yw`#EV;Luk@gf*EjPV1Rr#~uxkeH?t+w;V@oRK#eBsfSpWw0-w+=|Ij
r^gn0rLxv3%s+#*Pp0n>=I@Rw<HgIU{8`p+GHdt%YuT5%+q1T@tVknbiXgU7VpNIdXAth%?5kj~FMzrbT59ojeMX64v^K130;(Lw9!(Ur(MvSC
xfA_#K}Q2_i0LZ(&hY67wdvPn`WM$=`Xm$6)2TZ`-5Kh#sVktanCQ&x%Qe_{oN|DYMp;MQV%lbr>qK%L#wsL`Ya3Q2hSjOhiK@jJ4uSIloM}JK
b_LG3H)q|!nYVNHZLGE+Izg0zU9b_gnSE*m6%F=PA-Wo5U6<^evb*t|fbN`tA)J6@PQVOKKniL|<pgXoF+IZ))13y>{jbCHj^aL)GY*wKfsz&y
=W0gY#ti!m_GM6afwrsPQ9CFb_`HnzIkZoqUlRTM@m>esk7b-F#*1LwFvbrQJ+%3KP^FXky_jG1rfkeFI2mQxXD`D(Rhj<O22op$_DI&h3H#8B
_d2sL{n?)p?9=0nJD2=ch`U+WTgUVUSC~GCyt<-_18C$pb(z%VQm3=e=L-7@4ECKNlOvRL%4W(+>gLlnja)~Q>p+y!7462M;b^p6hkvT`6iiJe
S}M}RNlz~#u=A#k5%iJLjgik#m#wkS!OY%96n+}}a)~aJD325E0Ti7^M(fCIF&WMx(}`p}jLZ{Qfi|qf&13oiZKo>pO?z#oKS1o0QPH!k`pd+=
-cXpzzLU(Fh05}@@2F$c?5AvF{x!_Mi20vHmE-A~$ox9Dm!pE`QNvVJ_8=<j&)l7ep(U|L5mO|wg$dQCvoZfw_IZ_IpO?WtRh^Zot4d2vYU|Or
8SmW1yFD2rk+H@z=97%Qh&k3U*EZ(d?*Y@d8cbi{7Sj(?cbd9v>eTP3vg~s(o}E3kF`iB-l~(Kd{1Wxg(EbP+-A}H4*xz>Sa|`ynA^RTA{)eK2
K=j~;E_~33H#%{k7dyJKp&y;32Mn@iQkP3xS@u;T*I=Tnjy~(K*U{)T4&8P|zXQ?nXimU%I6t3HE2-T~>tDrmUv5cb#0l+wKA)Ak{{8&4_N}Gw
;3m`k{P8RI^EB;#-irD4`}qV^J`{!YLMe9>M~uNf^Y0GdYyR#i%RcpYhaHvazdNGnAIp0k+39|$G6_{qVca>WW0`iJ?tx<NgVTQ%)7ATVrg1-a
-N5~Pi*Y|sxuN@cEAs5j&iAL+2zo!xI?UzG6^yXSppHtP(+2zUuduIz!M*_YHH7`G#R;g-35ekYwBZCKZ~}&L0w!_-W^n=*a{|_(i8M~Y&0zYd
KV^CsS_g5LIek;^=bNu{Kkq{9cd{DM#9o`&s}WzY!M>}%JIb@K^mm8KzACiTprtM&G-Vay8L>O7GKAGhMiDc(Q>LJhRCu%nF71I&NB=UW-|G9h
%6T7RaT1dkvDt~yMy&d6Yrk>(QrUN*4Eyxo9R(;lhc(YY(MP$t>_O36P;@Feq@d^-C^{KM4?)r0QFJ^x-+oJ&-r$-{A8PS_KKf7Z=k3aQE}<sR
#pi}Sm+%|(Ts|u2xmaQPfIoOH<(b}$h;H@$+!uAKo{JZ1{iEk{$mF@?m-Ad)*YI3+l<{1~8=lJ|&2#CXc`o}k&n3bwrr)^d(&P_JpCvsPw>_6q
rZ*uf>A6^8`Z(#ic;LC1nVus(7Yj_E%)L5KdM<8wF6EgnJs0;q7c<kP=i<KSVrIJZT&yu&dM?(OE<G3bJ(sIYpT`|XdM;L&E<G1_J(sdfm!6Az
o{O33>U~xz_Z=lYmp}JhN||osluOUWeb2?rbn|zV^jzF!`fBO9c;LC1nJzsSD@<Q6Jr@r=7c<kP=i<KSVrIJZT&yu&dM;L&zFm4Q7MU(R7k53E
vP_qri#4VfOV7n^&&AAi>AAS)xs+#mf%IJ5@?6R@U3xC=doE_C=Sk1S64RyUVvXt2bFsqolhSkXz;iJ(U3xC=doEX*enxsO7MXrlJH^s-@r3C@
V}$fvtT6qI^jzHbT&^-bM|v(6nSN4wE^d1+W~NKe#TwJ4=i<KSa+T?M(sS{^b1^erdM;L&ULZXei%gfEixs99OV7mv&&AAi>A6^Ay8ay{Jr_@z
zFm4QmY6O*7i&zHo{PJlOIfB%&&3+k*GtdE64RyUVvXsmrRU-?)72>QrRU<d=VH!lIW^LA@r>yzg>Uu!{QslpVrIJZT&yu&dM?(OK2LfsmYAN!
?n=+abEeOho{L9JFa7_7ke-V*rc2LdkR_%|&&3+kCri)80@HJ(=VFoR<D}<eiRsdFahK`7CZ<=Ho{L4MOV7m$(<5N1^jxekU3xCom_A5)E*>-e
Hg<HU^js`4{T_0ao{M{)i<#-tbFsqo#;{a+E>@VniCe$)Ts&jClkq!B&&3kc*GbRC64RyUVuk5DAgA<P-1A(@GQFkrTr4nsD+H3Bixs9z&&5-w
@6?#SKzc3~nBGNtE*6;HffFD-7f+eq7Of>n&&31J#msc+xmaQP0O`3{V)_zRNqR0;n0}k|Ts&s_Aap!YdM*~3E<G1_ncmjK^wH9Daock#WqKH=
M|v*qdoDWD7og}Tq~~IZ>64`A;(_O4X8I6f@4@Qbs{47V=ThGd&*ix0x#Vh|i_7G>6r-}Mp35Z7b4iD!s^_xO<hhJ4=eb1Rbfyn7m_DtX=Q4^B
rj@&&?>2o$<=oKyyoK1V-OukaJeNt=^jsQ<6K;4eyEV^6T*q^%blv~%VnvPVWB%v=hOU|E-Z$X6^fj1183q0q&-TMS
""",
}
