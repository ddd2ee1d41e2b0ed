gongshiSearch.put("verify/t/0003","b90ffbdf","PF+MbwJRODYN1pp0yy2Cs87v7tA=");
