gongshiSearch.put("verify/t/0002","ebb17763","F3HRpVqr1gzBwiP7pT+HAiWMYDvnSbQrQp2mmpe+Wyc=");
