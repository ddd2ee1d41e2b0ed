gongshiSearch.put("verify/t/000e","a92ad24b","dagnMqwV6A==");
