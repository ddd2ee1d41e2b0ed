gongshiSearch.put("verify/t/0006","c8a72962","PbizEcgNziu0fBv0ghIO9z9++0A=");
