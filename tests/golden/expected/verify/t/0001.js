gongshiSearch.put("verify/t/0001","8ed0a26e","LBlfuFyCIGw/2Ybl0lo=");
