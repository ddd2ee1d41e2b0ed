gongshiSearch.put("verify/t/0000","bb824fe5","OeycmmjGUTS9Sm0gozQIO9PJpqg=");
